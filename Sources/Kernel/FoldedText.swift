/// Text made comparable: lower case, without accents, ligatures opened, anything that is neither
/// letter nor digit turned into single spaces. « L'Œuvre d'Été » gives `l oeuvre d ete`.
package func folded(_ text: some StringProtocol) -> String {
  var out: [UInt8] = []
  out.reserveCapacity(text.utf8.count)
  var pendingSpace = false
  for scalar in text.lowercased().unicodeScalars {
    if scalar.isASCII {
      // Nearly all of it: without the array that other letters may need.
      let byte = UInt8(scalar.value)
      let isWord =
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
      if isWord {
        if pendingSpace { out.append(UInt8(ascii: " ")) }
        out.append(byte)
        pendingSpace = false
      } else {
        pendingSpace = !out.isEmpty
      }
      continue
    }
    let piece = foldedBytes(scalar)
    if piece.isEmpty { continue }
    if piece == [UInt8(ascii: " ")] {
      pendingSpace = !out.isEmpty
      continue
    }
    if pendingSpace { out.append(UInt8(ascii: " ")) }
    pendingSpace = false
    out.append(contentsOf: piece)
  }
  return String(decoding: out, as: UTF8.self)
}

/// The bytes a lower-case scalar folds to; one space when it separates words, none for a
/// combining mark.
private func foldedBytes(_ scalar: Unicode.Scalar) -> [UInt8] {
  switch scalar {
  case "a"..."z", "0"..."9": return [UInt8(scalar.value)]
  case "à", "á", "â", "ã", "ä", "å": return [UInt8(ascii: "a")]
  case "ç": return [UInt8(ascii: "c")]
  case "è", "é", "ê", "ë": return [UInt8(ascii: "e")]
  case "ì", "í", "î", "ï": return [UInt8(ascii: "i")]
  case "ñ": return [UInt8(ascii: "n")]
  case "ò", "ó", "ô", "õ", "ö", "ø": return [UInt8(ascii: "o")]
  case "ù", "ú", "û", "ü": return [UInt8(ascii: "u")]
  case "ý", "ÿ": return [UInt8(ascii: "y")]
  case "œ": return Array("oe".utf8)
  case "æ": return Array("ae".utf8)
  case "ß": return Array("ss".utf8)
  case "\u{300}"..."\u{36F}": return []
  default:
    return scalar.properties.isAlphabetic ? Array(String(scalar).utf8) : [UInt8(ascii: " ")]
  }
}
