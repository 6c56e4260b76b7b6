/// Rows as a file that a spreadsheet set to French opens: UTF-8 with its mark, semicolons, CRLF. A
/// cell that a spreadsheet would run as a formula is kept as text.
package func csvFile(_ rows: [[String]]) -> [UInt8] {
  var text = "\u{FEFF}"
  for row in rows {
    text += row.map(csvCell).joined(separator: ";")
    text += "\r\n"
  }
  return Array(text.utf8)
}

private func csvCell(_ value: String) -> String {
  var cell = value
  if let first = cell.first, "=+-@\t\r".contains(first) { cell = "'" + cell }
  // By scalars: a carriage return and a line feed make one character together.
  let needsQuotes = cell.unicodeScalars.contains {
    $0 == ";" || $0 == "\"" || $0 == "\n" || $0 == "\r" || $0 == ","
  }
  return needsQuotes ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
}
