import Domain
import Kernel
import SQL
import Store
import Surroundings

/// Counts what a committee would have proposed and that the territory lacks: no person, no file.
enum HousingNeeds {
  static func count(
    _ kind: HousingMeasureKind, of request: HousingRequest, as id: ID<UnmetNeed>,
    by member: Member, at moment: Moment, in session: any SQLSession
  ) throws {
    try UnmetNeedStore.add(
      UnmetNeed(
        id: id, kind: .housing, words: "", commune: request.want.places.first,
        territory: request.territory, recordedOn: moment.today, solution: kind),
      in: session)
    try Journal.append(
      JournalEvent(.unmetNeedRecorded, [.reason: kind.code]), about: .structure(member.structure),
      by: JournalActor(member), at: moment.instant, in: session)
  }
}
