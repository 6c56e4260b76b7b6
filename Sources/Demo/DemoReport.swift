/// What the command prints when the demonstration is open.
package struct DemoReport: Sendable {
  package let persons: Int
  /// How Leïla enters her own space; nil where that room is closed.
  package let handle: DemoHandle?

  /// The accounts, one line each, aligned.
  package var table: String {
    let rows =
      DemoWorker.allCases.map { worker in
        let card = worker.card
        return (
          worker.email.address, "\(card.name), \(card.trade)", card.place.structure.name, card.look
        )
      } + [
        (demoRoot.email.address, demoRoot.name, "toute l’instance", "les comptes et les structures")
      ]
    let widths = (
      rows.map(\.0.count).max() ?? 0, rows.map(\.1.count).max() ?? 0,
      rows.map(\.2.count).max() ?? 0
    )
    var lines = rows.map { row in
      "  \(padded(row.0, widths.0))  \(padded(row.1, widths.1))  \(padded(row.2, widths.2))  \(row.3)"
    }
    lines.insert("Le même mot de passe pour tous : \(demoPassword)", at: 0)
    if let handle {
      lines.append("")
      lines.append(
        "Leïla entre dans son espace (/mon-espace) avec le code \(handle.handle) et le code secret \(handle.pin)."
      )
    }
    return lines.joined(separator: "\n")
  }

  private func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

/// A printed handle and its PIN.
package struct DemoHandle: Sendable, Hashable {
  package let handle: String
  package let pin: String
}
