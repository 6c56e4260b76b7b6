extension JSONValue {
  /// As JSON text on one line, keys in alphabetical order, so that the same value is always the
  /// same text.
  package var written: String {
    switch self {
    case .null: "null"
    case .bool(let value): value ? "true" : "false"
    case .number(let value): Int(exactly: value).map(String.init) ?? String(value)
    case .text(let value): quoted(value)
    case .list(let values): "[" + values.map(\.written).joined(separator: ",") + "]"
    case .object(let members):
      "{"
        + members.sorted { $0.key < $1.key }.map { "\(quoted($0.key)):\($0.value.written)" }
        .joined(separator: ",") + "}"
    }
  }
}

private func quoted(_ text: String) -> String {
  var out = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": out += "\\\""
    case "\\": out += "\\\\"
    case "\n": out += "\\n"
    case "\r": out += "\\r"
    case "\t": out += "\\t"
    case "\u{0}"..."\u{1F}":
      let hexadecimal = String(scalar.value, radix: 16)
      out += "\\u" + String(repeating: "0", count: 4 - hexadecimal.count) + hexadecimal
    default: out.unicodeScalars.append(scalar)
    }
  }
  return out + "\""
}
