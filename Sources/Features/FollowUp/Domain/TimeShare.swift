import Kernel

/// K16, share of accompanying time given to work (field: indicator K16; seed: « 5 % du temps
/// d'accompagnement en CHRS »). Counts of minutes, no name.
package struct TimeShare: Sendable, Hashable {
  /// Minutes by act.
  package var minutes: [SupportAct: Int] = [:]
  /// How many times somebody wrote time down.
  package var moments = 0

  package init() {}

  /// Minutes of the acts F2.A1 to F2.A4.
  package var work: Int { sum(\.isWork) }
  /// Minutes of the missions « accompagner » and « accueillir et orienter ».
  package var accompaniment: Int { sum(\.mission.isAccompaniment) }
  /// Minutes of the missions « héberger » and « alimenter », counted apart.
  package var besides: Int { sum { !$0.mission.isAccompaniment } }

  /// Tenths of a percent; nil while no accompanying minute is written: unknown is not zero.
  package var permille: Int? {
    accompaniment == 0 ? nil : (work * 1000 + accompaniment / 2) / accompaniment
  }

  private func sum(_ wanted: (SupportAct) -> Bool) -> Int {
    minutes.reduce(0) { $0 + (wanted($1.key) ? $1.value : 0) }
  }
}
