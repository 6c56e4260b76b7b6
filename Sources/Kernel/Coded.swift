/// A closed list whose cases are stored by a stable ASCII code (their raw value).
///
/// French labels are never codes: they live beside the list, in `label`, and may change.
package protocol Coded: RawRepresentable, CaseIterable, Hashable, Sendable
where RawValue == String {}

extension Coded {
  package var code: String { rawValue }
}

/// A closed list that has a French label for the screen.
package protocol Labelled: Coded {
  var label: String { get }
}
