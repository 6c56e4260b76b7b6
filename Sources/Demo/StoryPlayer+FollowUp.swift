import Domain
import Kernel
import SQL
import Store
import Surroundings
import UseCases

/// Goals, steps, who carries what, time given, an absence and a relay that waits: once the stories
/// are told, today.
extension StoryPlayer {
  func followUp() async throws {
    clock.move(to: now.instant)
    try await leilaPath()
    try await karimPath()
    try await relays()
    try await absence()
  }

  private func leilaPath() async throws {
    let camille = try member(.camille)
    let leila = try person("leila")
    let say = SayGoal(dependencies)
    try await say(
      "Gagner ma vie dehors, et que mon fils me voie partir travailler le matin", on: .activity,
      saidOn: now.today.adding(days: -71), of: leila, by: camille)
    try await say(
      "Un deux-pièces, pas trop loin de l’école", on: .housing,
      saidOn: now.today.adding(days: -40), of: leila, by: camille)
    let carried = CircleSeat(camille)
    try await carry([.work: carried, .housing: carried, .family: carried], of: leila, by: camille)
    let goals = try await dependencies.database.read { session in
      try GoalStore.of(leila, in: session)
    }
    let home = goals.first { $0.strand == .housing }?.id
    try await add(
      "Relire ensemble l’offre de bail de la résidence", .housing, by: camille,
      carried: .member(camille.account, camille.structure), in: 6, for: home, to: leila)
    try await add(
      "Demander l’attestation au périscolaire", .activity, by: camille, carried: .herself, in: 3,
      to: leila)
    try await add(
      "Renouveler la complémentaire santé", .healthAndRights, by: camille, carried: .herself,
      in: 18, time: TimeTyped(minutes: 25), to: leila)
    try await add(
      "Visiter la serre un matin", .activity, by: camille,
      carried: .member(camille.account, camille.structure), in: 9,
      time: TimeTyped(minutes: 40, act: .access), to: leila)
    try await finish("Visiter la serre un matin", of: leila, by: camille)
    try await spend(
      [
        (50, 60, .social, "Visite de l’école avec elle."), (41, 45, .housing, ""),
        (33, 30, .information, "Elle connaît bien la serre, elle veut y retourner."),
        (19, 50, .housing, ""), (12, 35, .access, "Relecture de la candidature."),
        (5, 20, .citizenRights, ""),
      ], with: leila, by: camille)
  }

  private func karimPath() async throws {
    let camille = try member(.camille)
    let karim = try person("karim")
    try await SayGoal(dependencies)(
      "Dormir chez moi et garder mes matinées aux Jardins", on: .housing,
      saidOn: now.today.adding(days: -25), of: karim, by: camille)
    try await add(
      "Prévenir la commission de ses horaires", .housing, by: camille,
      carried: .member(camille.account, camille.structure), in: 2, to: karim)
    try await spend(
      [
        (44, 90, .housing, ""), (30, 60, .shelter, ""), (16, 30, .working, "Passe à seize heures."),
      ],
      with: karim, by: camille)
  }

  /// From the street to the CHRS: Paul proposes Camille, the person has not answered yet.
  private func relays() async throws {
    let paul = try member(.paul)
    let camille = try member(.camille)
    _ = try await ProposeHandover(dependencies)(
      to: .elsewhere(DemoWorker.camille.email), as: .socialWorker,
      because: "Une place se libère aux Tilleuls le mois prochain.", of: try person("sergio"),
      by: paul)
    let nadia = try member(.nadia)
    let passed = try person("olivier")
    let id = try await ProposeHandover(dependencies)(
      to: .seat(CircleSeat(camille)), as: .socialWorker,
      because: "Je passe à mi-temps en janvier.", of: passed, by: nadia)
    let answer = AnswerHandover(dependencies)
    _ = try await answer.noted(
      yes: true, on: now.today, manner: .spoken, words: "", to: id, of: passed, by: nadia)
    _ = try await answer.incoming(yes: true, words: "", to: id, of: passed, by: camille)
  }

  private func absence() async throws {
    let sofia = try member(.sofia)
    try await RecordAbsence(dependencies)(
      of: sofia.account, standIn: DemoWorker.hugo.id, from: now.today.adding(days: -2),
      until: now.today.adding(days: 9), by: sofia)
  }

  private func person(_ key: String) throws -> ID<Person> {
    guard let index = stories.firstIndex(where: { $0.key == key }), let id = persons[index] else {
      throw DemoFault(key, "non ouvert")
    }
    return id
  }

  private func carry(
    _ themes: [CarriedTheme: CircleSeat], of person: ID<Person>, by member: Member
  ) async throws {
    let version = try await ReadCircle(dependencies)(person, by: member).header.person.version
    try await SetThemeCarriers(dependencies)(
      themes.mapValues { .some($0) }, of: person, version: version, by: member)
  }

  private func add(
    _ wording: String, _ strand: Strand, by member: Member, carried carrier: StepCarrier,
    in days: Int, for goal: ID<Goal>? = nil, time: TimeTyped? = nil, to person: ID<Person>
  ) async throws {
    try await AddFollowUpStep(dependencies)(
      NewFollowUpStep(
        person: person, wording: wording, carrier: carrier,
        dueOn: now.today.adding(days: days), strand: strand, goal: goal),
      time: time, by: member)
  }

  private func finish(_ wording: String, of person: ID<Person>, by member: Member) async throws {
    let open = try await dependencies.database.read { session in
      try FollowUpStepStore.open(of: person, in: session)
    }
    guard let step = open.first(where: { $0.wording == wording }) else { return }
    try await ChangeFollowUpStep(dependencies)(
      .init(state: .done), of: step.id, version: step.version, around: person, by: member)
  }

  private func spend(
    _ moments: [(daysAgo: Int, minutes: Int, act: SupportAct, words: String)],
    with person: ID<Person>, by member: Member
  ) async throws {
    for spent in moments {
      try await NoteSupportMoment(dependencies)(
        NewSupportMoment(
          person: person, day: now.today.adding(days: -spent.daysAgo), minutes: spent.minutes,
          act: spent.act, words: spent.words), by: member)
    }
  }
}
