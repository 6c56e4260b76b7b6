import Kernel

/// What a public register says of a structure. The last one read is kept beside the structure, so
/// that the next import changes what the register changed and leaves what its people wrote.
package struct ImportedStructure: Sendable, Hashable {
  package let key: String
  package let kind: StructureKind
  package let name: String
  package let siret: SIRET?
  package let place: Place
  package let website: String
  package let description: String

  package init(
    key: String, kind: StructureKind, name: String, siret: SIRET? = nil, place: Place,
    website: String = "", description: String = ""
  ) {
    self.key = key
    self.kind = kind
    self.name = name
    self.siret = siret
    self.place = place
    self.website = website
    self.description = description
  }

  /// The structure as it is first written.
  package func new(id: ID<Structure>, territory: ID<Territory>?) -> Structure {
    Structure(
      id: id, kind: kind, name: name, territory: territory, siret: siret, place: place,
      contact: PublicContact(website: website), description: description)
  }

  /// The structure with what the register changed since `previous`. A field that its people
  /// rewrote keeps their words. Without `previous` (a structure made by hand before the import)
  /// only empty fields are filled.
  package func merged(into structure: Structure, since previous: ImportedStructure?) -> Structure {
    var merged = structure
    func take<Value: Equatable>(
      _ path: WritableKeyPath<Structure, Value>, _ old: Value?, _ new: Value, isEmpty: Bool
    ) {
      if previous == nil ? isEmpty : merged[keyPath: path] == old { merged[keyPath: path] = new }
    }
    take(\.name, previous?.name, name, isEmpty: structure.name.isEmpty)
    // A place goes as one: an address of theirs never takes the register's point.
    take(\.place, previous?.place, place, isEmpty: structure.place == Place())
    take(
      \.contact.website, previous?.website, website, isEmpty: structure.contact.website.isEmpty)
    take(
      \.description, previous?.description, description, isEmpty: structure.description.isEmpty)
    return merged
  }
}

extension ImportedStructure {
  /// One text that holds it all, to be kept and compared. Fields are separated by U+001F, which
  /// imports refuse in their lines.
  package var record: String {
    [
      key, kind.code, name, siret?.digits ?? "", place.address, place.postcode, place.city,
      place.commune?.code ?? "", place.point.map { String($0.latitude) } ?? "",
      place.point.map { String($0.longitude) } ?? "", website, description,
    ].joined(separator: "\u{1F}")
  }

  /// Reads `record`; nil when it was written by another version.
  package init?(record: String) {
    let parts = record.split(separator: "\u{1F}", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 12, let kind = StructureKind(rawValue: parts[1]) else { return nil }
    var point: GeoPoint?
    if let latitude = Double(parts[8]), let longitude = Double(parts[9]) {
      point = GeoPoint(latitude: latitude, longitude: longitude)
    }
    self.init(
      key: parts[0], kind: kind, name: parts[2], siret: SIRET(parts[3]),
      place: Place(
        address: parts[4], postcode: parts[5], city: parts[6], commune: INSEECode(parts[7]),
        point: point),
      website: parts[10], description: parts[11])
  }
}
