import Kernel

/// Why two files may be of the same person.
package enum DuplicateReason: String, Sendable, CaseIterable {
  case samePhone, sameName, nearName, sameFirstName, sameBirth

  package var label: String {
    switch self {
    case .samePhone: "même téléphone"
    case .sameName: "même nom"
    case .nearName: "nom presque identique"
    case .sameFirstName: "même prénom"
    case .sameBirth: "même date de naissance"
    }
  }
}

/// Why these two files may be of one person, as far as the viewer may read both; empty when
/// nothing says so. What is not shared with the viewer is never compared.
package func duplicateReasons(_ one: Disclosed<Person>, _ other: Disclosed<Person>)
  -> [DuplicateReason]
{
  guard let firstName = one.firstName.map({ folded($0) }),
    let otherFirstName = other.firstName.map({ folded($0) })
  else { return [] }
  let lastName = folded(one.lastName ?? "")
  let otherLastName = folded(other.lastName ?? "")
  var reasons: [DuplicateReason] = []
  if let phone = one.phone, phone == other.phone { reasons.append(.samePhone) }
  let births = (one.birth, other.birth)
  let sameBirth = births.0 != nil && births.0 == births.1
  let otherBirth = births.0 != nil && births.1 != nil && !sameBirth
  if lastName.isEmpty || otherLastName.isEmpty {
    if firstName == otherFirstName, !otherBirth { reasons.append(.sameFirstName) }
  } else if (firstName, lastName) == (otherFirstName, otherLastName)
    || (firstName, lastName) == (otherLastName, otherFirstName)
  {
    if !otherBirth { reasons.append(.sameName) }
  } else if isNear(firstName, otherFirstName), isNear(lastName, otherLastName), !otherBirth {
    reasons.append(.nearName)
  }
  if sameBirth, !reasons.isEmpty || isNear(firstName, otherFirstName) {
    reasons.append(.sameBirth)
  }
  return reasons
}

/// Equal, or one slip of the keyboard apart (a letter changed, added, left out, or two swapped)
/// when there are at least four letters.
package func isNear(_ one: String, _ other: String) -> Bool {
  if one == other { return true }
  let a = Array(one.utf8)
  let b = Array(other.utf8)
  guard min(a.count, b.count) >= 4, abs(a.count - b.count) <= 1 else { return false }
  let head = zip(a, b).prefix { $0 == $1 }.count
  let restA = a[head...]
  let restB = b[head...]
  let tail = zip(restA.reversed(), restB.reversed()).prefix { $0 == $1 }.count
  let middleA = Array(restA.dropLast(tail))
  let middleB = Array(restB.dropLast(tail))
  if middleA.count <= 1, middleB.count <= 1 { return true }
  return middleA.count == 2 && middleA == middleB.reversed()
}
