/// Several shareable items in one fact of a journal entry: codes in the order of the table,
/// separated by spaces.
package enum ItemList {
  package static func text(_ items: some Sequence<ShareableItem>) -> String {
    let wanted = Set(items)
    return ShareableItem.allCases.filter(wanted.contains).map(\.code).joined(separator: " ")
  }

  /// Codes that are no longer known are left out.
  package static func items(_ text: String) -> [ShareableItem] {
    text.split(separator: " ").compactMap { ShareableItem(rawValue: String($0)) }
  }
}
