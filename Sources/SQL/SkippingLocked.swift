extension SQLSession {
  /// Ends a `SELECT` of rows that several programs take from: each gets rows no other holds.
  /// PostgreSQL locks them and passes over those locked; SQLite has one writer, so that there is
  /// nothing to say.
  package var takingRows: SQLQuery {
    switch dialect {
    case .postgres: "FOR UPDATE SKIP LOCKED"
    case .sqlite: ""
    }
  }
}
