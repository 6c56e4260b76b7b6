import Domain
import Kernel
import SQL
import Store
import Surroundings
import UseCases

/// Meetings around a person, and a committee over many.
extension StoryPlayer {
  func meet(
    _ demo: DemoMeeting, about person: ID<Person>, by member: Member
  ) async throws -> ID<Meeting> {
    let today = dependencies.moment.today
    let start = try await PlanMeeting(dependencies).start(person, by: member)
    let names = Set(demo.with.map(\.card.name))
    return try await PlanMeeting(dependencies)(
      MeetingEntry(
        kind: demo.kind,
        starts: LocalTime(
          day: nextWorkingDay(today.adding(days: demo.inDays)), hour: demo.hour, minute: 0),
        place: demo.place, reason: typeset(demo.reason), drawn: Set(start.drawn.map(\.key)),
        points: demo.points.map(typeset),
        invited: Set(start.invitees.filter { names.contains($0.name) }.map(\.key)),
        herChoice: demo.choice, herWords: typeset(demo.words)),
      about: person, by: member)
  }

  func tell(_ minutes: DemoMinutes, by member: Member) async throws {
    guard let id = meetings[minutes.key] else {
      throw DemoFault(minutes.key, "rencontre inconnue")
    }
    let read = ReadMeetings(
      dependencies, readings: FileReadings(database: dependencies.database))
    let contents = try await read(id, by: member)
    let write = WriteMinutes(dependencies)
    try await write(
      MinutesEntry(
        points: minutes.points.map {
          MinutesEntry.Point(title: typeset($0.title), said: typeset($0.said), items: $0.items)
        },
        plain: minutes.plain.map(typeset).joined(separator: "\n"),
        present: Set(contents.seats.map(\.id)), sheCame: true),
      of: id, version: contents.meeting.version, by: member)
    for decision in minutes.decisions {
      let carrier: CarrierChoice
      if let worker = decision.by, worker.id != member.account {
        let key = contents.carriers.first { $0.name == worker.card.name }?.key
        carrier = key.map { .invitee($0) } ?? .named(worker.card.name)
      } else {
        carrier = decision.by == nil ? .herself : .me
      }
      try await DecideInMeeting(dependencies)(
        typeset(decision.words), strand: decision.strand, carrier: carrier,
        dueOn: dependencies.moment.today.adding(days: decision.inDays), in: id, by: member)
    }
    if minutes.isReadBack { try await write.noteReadBack(id, by: member) }
  }

  /// The coordination and the SIAE look together at those in PHC and CVG.
  func holdCommittee() async throws {
    let clara = try member(.clara)
    let open = OpenCommittee(dependencies)
    let start = try await open.start(by: clara)
    let id = try await open(
      CommitteeEntry(
        starts: LocalTime(day: dependencies.moment.today, hour: 14, minute: 0), minutes: 120,
        place: "Mairie, salle du conseil", employers: Set(start.employers.map(\.structure)),
        others: Set(start.others.map(\.structure))),
      by: clara)
    try await write(
      "karim", .awa, in: id,
      (
        "Seize heures tenues, vingt essayées. Il forme deux nouveaux à l'affûtage.",
        ["Votre travail va bien.", "On prépare avec vous la suite du contrat."],
        "Préparer l'après-contrat avec Karim"
      ))
    try await write(
      "jeanpaul", .laure, in: id,
      (
        "Deux matins par semaine, le même jour que l'équipe. Il tient, et il le dit.",
        ["Deux matins, ça vous va. On continue."], "Garder le mardi et le jeudi"
      ))
    try await CloseCommittee(dependencies)(
      CommitteeBalance(
        wentWell: typeset(
          "Les synthèses à trois ont lieu. Personne n'apprend plus une nouvelle par hasard."),
        prospects: typeset("Un maraîcher de Champniers cherche deux personnes au printemps."),
        ruleNews: typeset(
          "Le calcul des aides avant vingt heures se fait maintenant à chaque fois.")),
      of: id, version: 1, isClosed: true, by: clara)
  }

  private func write(
    _ story: String, _ worker: DemoWorker, in committee: ID<Committee>,
    _ words: (said: String, plain: [String], decision: String)
  ) async throws {
    let member = try member(worker)
    guard let index = stories.firstIndex(where: { $0.key == story }), let person = persons[index]
    else { return }
    let pages = try await dependencies.database.read {
      try MeetingStore.ofCommittee(committee, in: $0)
    }
    guard let page = pages.first(where: { $0.person == person }) else { return }
    try await WriteMinutes(dependencies)(
      MinutesEntry(
        points: [.init(title: typeset("Ce qu'on retient"), said: typeset(words.said))],
        plain: words.plain.map(typeset).joined(separator: "\n")),
      of: page.id, version: page.version, by: member)
    try await DecideInMeeting(dependencies)(
      typeset(words.decision), strand: .activity, carrier: .me,
      dueOn: dependencies.moment.today.adding(days: 30), in: page.id, by: member)
  }
}
