import Kernel

/// One thing on the timeline of the three strands: something that happened, or a day to come.
package struct StrandMoment: Sendable, Hashable {
  package let strand: Strand
  package let day: Day
  package let title: String
  /// « Les Jardins de la Boëme », « portée par Camille Rousset »; empty when there is nothing to
  /// add.
  package let detail: String
  package let isToCome: Bool

  package init(strand: Strand, day: Day, title: String, detail: String, isToCome: Bool) {
    self.strand = strand
    self.day = day
    self.title = title
    self.detail = detail
    self.isToCome = isToCome
  }
}

/// Where a page of the timeline ends: everything before it is on the next one. Two sources, two
/// places.
package struct TimelineKey: Sendable, Hashable {
  /// Journal steps before that sequence.
  package let sequence: Int
  /// Steps settled before that moment, or then with a smaller identifier.
  package let settledAt: Instant
  package let step: String

  package init(sequence: Int, settledAt: Instant, step: String) {
    self.sequence = sequence
    self.settledAt = settledAt
    self.step = step
  }

  /// `412_1764000000000_0193…`; nil for anything else.
  package init?(_ text: String) {
    let parts = text.split(separator: "_", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, let sequence = Int(parts[0]), let instant = Int64(parts[1]),
      parts[2].utf8.count <= 64
    else { return nil }
    self.init(
      sequence: sequence, settledAt: Instant(milliseconds: instant), step: String(parts[2]))
  }

  package var text: String { "\(sequence)_\(settledAt.milliseconds)_\(step)" }

  /// Before anything: the first page.
  package static let start = TimelineKey(
    sequence: .max, settledAt: Instant(milliseconds: .max), step: "")
}
