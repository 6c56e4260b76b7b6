import Domain
import Kernel
import SQL
import Store
import TestSupport
import Testing
import UseCases
import WebSupport

/// One of the kinds of visitor the matrix asks as.
struct MatrixVisitor: Sendable, CustomTestStringConvertible {
  let name: String
  let visitor: Visitor
  let testDescription: String

  static let all: [MatrixVisitor] = [
    .init("personne", .nobody, "nobody"),
    .init("camille", .member(Fixture.camille), "a member, her own files"),
    .init("nadia", .member(Fixture.nadia), "the colleague with the same role and other files"),
    .init("helene", .member(Fixture.helene), "the head of service"),
    .init("maryse", .member(Fixture.maryse), "a volunteer"),
    .init("sofia", .member(Fixture.sofia), "a member of another shelter"),
    .init("paul", .member(Fixture.paul), "a member of a day centre"),
    .init("thomas", .member(Fixture.thomas), "a member of a mission locale"),
    .init("vasseur", .member(Fixture.vasseur), "a member of the SIAO"),
    .init("julien", .member(Fixture.julien), "the employer who considers"),
    .init("awa", .member(Fixture.awa), "her colleague"),
    .init("denis", .member(Fixture.denis), "a technical supervisor"),
    .init("lucie", .member(Fixture.lucie), "another employer"),
    .init("etat", .member(Fixture.etat), "an institution"),
    .init("clara", .member(Fixture.clara), "a coordinator"),
    .init("root", .platform(Fixture.root), "the platform administrator"),
    .init(
      "neuve",
      .newcomer(Account(id: ID("neuve"), email: Email("neuve@cordee.test")!, name: "Neuve")),
      "a newcomer without a structure"),
    .init("leila", .herself(Fixture.leila.id), "herself"),
    .init("omar", .herself(ID("omar")), "another person"),
  ]

  private init(_ name: String, _ visitor: Visitor, _ description: String) {
    self.name = name
    self.visitor = visitor
    testDescription = description
  }
}

/// A thing that addresses name, and what it is to each visitor.
struct MatrixThing: Sendable {
  /// As routes write it: `/personnes/:id`.
  let path: String
  /// Its identifier in the database of the matrix.
  let id: String
  private let rights: [String: Right]
  private let others: Right

  func right(_ visitor: String) -> Right { rights[visitor] ?? others }

  private init(
    _ path: String, _ id: String, own: [String] = [], glimpse: [String] = [],
    depends: [String] = [], others: Right = .none
  ) {
    self.path = path
    self.id = id
    self.others = others
    var rights: [String: Right] = [:]
    for name in own { rights[name] = .own }
    for name in glimpse { rights[name] = .glimpse }
    for name in depends { rights[name] = .depends }
    self.rights = rights
  }

  /// Whoever is not named sees nothing of it.
  static let all: [MatrixThing] = [
    // Leïla, followed by Camille at the CHRS; the Jardins have been sent an application.
    .init(
      "/personnes/:id", "leila", own: ["camille"],
      glimpse: ["nadia", "helene", "julien", "awa"]),
    // The doors by which a colleague asks to come in.
    .init("/personnes/:id/cercle/demandes", "", depends: ["camille", "nadia", "helene"]),
    .init("/personnes/:id/cercle/rejoindre", "", depends: ["camille", "nadia", "helene"]),
    .init("/personnes/:id/cercle/demandes/:demande", "inconnue", depends: ["camille"]),
    .init("/personnes/:id/cercle/:membre", "inconnu", depends: ["camille"]),
    .init("/personnes/:id/partages/:accord", "inconnu", depends: ["camille"]),
    .init("/personnes/:id/envisages/:place", "inconnue", depends: ["camille"]),
    .init("/personnes/:id/doublons/:autre", "inconnue", depends: ["camille"]),
    .init("/personnes/:id/fusions/:fusion", "inconnue", depends: ["camille"]),
    .init("/personnes/:id/parcours/objectifs/:objectif", "inconnu", depends: ["camille"]),
    .init("/personnes/:id/parcours/etapes/:etape", "inconnue", depends: ["camille"]),
    .init("/personnes/:id/relais", "", depends: ["camille"]),
    .init("/personnes/:id/relais/:relais", "inconnu"),
    .init(
      "/personnes/sans-referent", "",
      own: ["camille", "helene", "sofia", "paul", "julien", "lucie", "vasseur", "thomas", "clara"],
      depends: ["nadia", "awa"]),
    .init("/equipe/absences/:absence", "inconnue"),
    .init(
      "/temps-d-accompagnement", "",
      own: ["camille", "helene", "sofia", "paul", "julien", "lucie", "vasseur", "thomas", "clara"],
      depends: ["nadia", "awa"]),
    // A meeting about Leïla that Camille organises; a committee of the Jardins with the CHRS.
    .init("/rencontres/:id", "rencontre", own: ["camille"]),
    .init("/rencontres/:id/pdf", "", depends: ["camille"]),
    .init("/rencontres/:id/calendrier.ics", "", own: ["camille"]),
    .init("/mon-espace/rencontres/:id", "rencontre", depends: ["leila", "omar"]),
    .init("/comites/nouveau", "", own: ["julien", "awa", "lucie", "ines", "clara"]),
    .init("/comites/:id", "comite", own: ["camille", "nadia", "helene", "julien", "awa"]),
    .init(
      "/comites/:id/bilan", "", own: ["julien", "awa"],
      depends: ["camille", "nadia", "helene"]),
    .init(
      "/comites/:id/personnes/:n", "1",
      depends: ["camille", "nadia", "helene", "julien", "awa"]),
    // The instance administrator accompanies nobody; posts are an employer's.
    .init("/aujourd-hui", "", depends: ["root"], others: .own),
    .init("/postes", "", own: ["julien", "awa", "lucie"]),
    // Her own space: hers alone.
    .init("/mon-espace/accords/:accord", "inconnu", depends: ["leila", "omar"]),
    .init("/mon-espace/partages/:accord", "inconnu", depends: ["leila", "omar"]),
    .init("/mon-espace/candidatures/:id", "candidature", depends: ["leila"]),
    .init("/candidatures/:id", "candidature", own: ["camille", "julien", "awa"]),
    // What only her side may do, then what only the employer may.
    .init("/candidatures/:id/modifier", "", depends: ["camille"]),
    .init("/candidatures/:id/relire", "", depends: ["camille"]),
    .init("/candidatures/:id/envoyer", "", depends: ["camille"]),
    .init("/candidatures/:id/jeter", "", depends: ["camille"]),
    .init("/candidatures/:id/proposer", "", own: ["camille"]),
    .init("/candidatures/:id/retirer", "", own: ["camille"]),
    .init("/candidatures/:id/reponse", "", own: ["julien", "awa"], depends: ["camille"]),
    .init("/candidatures/:id/annuler-embauche", "", depends: ["julien", "awa"]),
    // Not a hire yet: neither days nor PASS.
    .init("/candidatures/:id/dates", "", depends: ["julien", "awa"]),
    .init("/candidatures/:id/pass", "", depends: ["camille", "julien", "awa"]),
    .init("/candidatures/:id/eligibilite", "", own: ["julien", "awa"]),
    // No file was attached.
    .init("/candidatures/:id/cv", "", depends: ["camille", "julien", "awa"]),
    // Omar, followed by Camille too, hired at the Jardins.
    .init("/pass/:id", "pass", own: ["camille", "julien", "awa"]),
    // Nour left the Jardins; Camille takes her news.
    .init("/sorties", "", own: ["julien", "awa", "lucie"]),
    .init("/sorties/:id", "sortie", own: ["julien", "awa"]),
    .init("/sorties/:id/suivi", "", own: ["camille", "julien", "awa"]),
    .init("/suivis", "", others: .own),
    .init("/a-dire/:id", "leila", depends: ["camille"]),
    .init("/suivis/:id", "suivi", own: ["camille"]),
    // Nobody employs Leïla; only whom she left may have rows followed.
    .init("/personnes/:id/sorties/nouvelle", "", depends: ["julien", "awa"]),
    .init("/personnes/:id/lignes-suivies", "", depends: ["camille"]),
    .init("/dialogue-de-gestion", "", own: ["etat"]),
    .init("/structures/:id/dialogue-de-gestion", "", own: ["julien", "awa", "etat"]),
    .init("/structures/:id/dialogue-de-gestion/sorties", "", own: ["julien", "awa"]),
    .init("/structures/:id/dialogue-de-gestion/liste", "", own: ["julien", "awa"]),
    .init("/structures/:id/dialogue-de-gestion/axes", "", own: ["julien", "awa"]),
    .init("/mon-espace/apres/un-an/:id", "suivi", depends: ["leila", "omar"]),
    .init("/mon-espace/apres/nouvelles/:id", "sortie", depends: ["leila", "omar"]),
    .init("/mon-espace/apres/stop/:id", "suivi", depends: ["leila", "omar"]),
    .init("/mon-espace/parcours/etapes/:etape", "inconnue", depends: ["leila", "omar"]),
    .init("/mon-espace/parcours/relais/:relais", "inconnu", depends: ["leila", "omar"]),
    .init("/mon-espace/apres/lignes", "", depends: ["leila", "omar"]),
    .init("/pass/:id/suspensions/:suspension", "inconnue", depends: ["camille", "julien", "awa"]),
    // Only the structure that hired her asks for a prolongation.
    .init("/pass/:id/prolonger", "", own: ["julien", "awa"], depends: ["camille"]),
    .init("/prolongations/:id", "inconnue"),
    .init("/contrats/:id", "contrat", own: ["camille", "julien", "awa"]),
    .init("/contrats/:id/avenants", "", own: ["julien", "awa"], depends: ["camille"]),
    .init("/contrats/:id/suspensions", "", own: ["julien", "awa"], depends: ["camille"]),
    .init("/contrats/:id/reprise", "", own: ["julien", "awa"], depends: ["camille"]),
    .init("/contrats/:id/emploi-du-temps", "", own: ["julien", "awa"], depends: ["camille"]),
    .init("/contrats/:id/fin", "", own: ["julien", "awa"], depends: ["camille"]),
    .init("/salaries", "", own: ["julien", "awa", "lucie"]),
    .init("/equipe/heures", "", own: ["julien", "awa", "lucie", "denis"]),
    .init("/equipe/savoir-faire/:id", "contrat", own: ["julien", "awa", "denis"]),
    .init("/equipe/mois", "", own: ["julien", "awa", "lucie"]),
    .init("/equipe/mois.csv", "", own: ["julien", "awa", "lucie"]),
    .init("/personnes/:id/contrats/nouveau", "", depends: ["camille", "julien", "awa"]),
    .init(
      "/activites", "",
      own: [
        "camille", "nadia", "helene", "maryse", "sofia", "paul", "thomas", "julien", "awa", "lucie",
      ], depends: ["clara", "vasseur"]),
    // Leïla's appointment with Camille, and a session of the CHRS.
    .init(
      "/agenda", "",
      own: [
        "camille", "nadia", "helene", "sofia", "paul", "thomas", "julien", "awa", "lucie",
      ], depends: ["clara", "vasseur"]),
    .init("/agenda/seances/:id", "seance", own: ["camille", "nadia", "helene"]),
    .init("/agenda/creneaux/:id", "creneau", own: ["camille", "helene"]),
    .init("/rendez-vous/:id", "rendezvous", own: ["camille", "helene"], glimpse: ["nadia"]),
    .init("/invitations-rdv/:id", "invitation", own: ["camille"]),
    .init("/mon-espace/rendez-vous/:id", "rendezvous", depends: ["leila"]),
    .init("/mon-espace/invitations/:id", "invitation", depends: ["leila"]),
    .init("/calendrier/:jeton", "inconnu", others: .depends),
    .init("/activites/:id", "activite", own: ["camille", "nadia", "helene", "maryse"]),
    .init("/personnes/:id/tapaj", "", depends: ["camille", "julien", "awa"]),
    .init("/tapaj/:id", "inconnu", others: .depends),
    // Leïla sleeps in a room of the CHRS; the CADA carries a measure of hers, opened by the SIAO.
    .init(
      "/logement", "",
      own: ["camille", "nadia", "helene", "sofia", "paul", "thomas", "vasseur", "clara"]),
    .init(
      "/logement/lieux/nouveau", "", own: ["camille", "nadia", "helene", "sofia", "paul"]),
    .init("/logement/lieux/:id", "lieu", own: ["camille", "nadia", "helene"]),
    .init(
      "/logement/arrivees/nouvelle", "", own: ["camille", "nadia", "helene", "sofia", "paul"]),
    .init("/logement/sejours/:id", "sejour", own: ["camille"], glimpse: ["nadia", "helene"]),
    .init("/logement/mesures/:id", "mesure", own: ["camille", "vasseur", "sofia"]),
    .init("/personnes/:id/logement", "", own: ["camille"]),
    // She lives with nobody that is noted.
    .init("/personnes/:id/logement/menage/separer", "", depends: ["camille"]),
    // Leïla, Omar and Nour ask the SIAO for a home; the CADA is proposed to Nour.
    .init("/personnes/:id/demande-siao", "", own: ["camille"]),
    .init("/personnes/:id/demande-siao/retirer", "", depends: ["camille"]),
    .init("/personnes/:id/demande-siao/close", "", depends: ["camille"]),
    .init("/siao", "", own: ["vasseur"]),
    .init("/siao/demandes/:id", "demande", own: ["vasseur"], depends: ["camille"]),
    .init("/siao/commissions/:id", "commission", own: ["vasseur"]),
    .init("/siao/cas/:id", "cas", own: ["vasseur"]),
    .init("/siao/propositions", "", own: ["camille", "nadia", "helene", "sofia", "paul"]),
    .init("/siao/propositions/:id", "proposition", own: ["sofia"]),
    .init("/quotas", "", own: ["vasseur", "etat", "clara"]),
    .init("/quotas/:id", "quota", own: ["vasseur", "etat", "clara"]),
    .init("/territoire/phc-cvg", "", own: ["clara"]),
    .init("/mon-espace/demande-logement/retirer", "", depends: ["leila", "omar"]),
    .init("/mon-espace/demande-logement/travail", "", depends: ["leila", "omar"]),
    .init("/mon-espace/demande-logement/reponse", "", depends: ["leila", "omar"]),
    // A structure is public; its team is its administrators' matter.
    .init("/api/v1/regles/:id", "R5", others: .depends),
    .init("/structures/:id", "jardins", others: .depends),
    .init("/habilitations", "", own: ["etat"]),
    .init("/structures/:id/habilitation/dossier", "", depends: ["julien", "awa", "denis", "etat"]),
    .init("/structures/:id/habilitation/renouveler", "", depends: ["julien", "awa", "denis"]),
    .init("/structures/:id/habilitation/avis", "", depends: ["etat"]),
    .init("/structures/:id/habilitation/decision", "", depends: ["etat"]),
    .init("/controles", "", own: ["etat", "julien", "awa", "lucie"]),
    .init("/controles/:campagne", "inconnue", depends: ["etat", "julien", "awa", "lucie"]),
    .init(
      "/controles/:campagne/:structure", "jardins", depends: ["etat", "julien", "awa", "lucie"]),
    .init(
      "/controles/:campagne/:structure/preuves/:ligne", "inconnue",
      depends: ["etat", "julien", "awa", "lucie"]),
    .init(
      "/controles/:campagne/:structure/preuves/:ligne/:critere", "RSA",
      depends: ["etat", "julien", "awa", "lucie"]),
    .init("/structures/:id/equipe", "", own: ["julien"], depends: ["awa", "denis", "root"]),
    .init(
      "/structures/:id/groupe", "", own: ["julien"], depends: ["awa", "denis", "root"]),
    .init("/structures/:id/equipe/:compte", "awa", depends: ["julien", "root"]),
    // Any member may invite a colleague.
    .init("/structures/:id/invitations", "", own: ["julien"], depends: ["awa", "denis", "root"]),
    .init("/structures/:id/invitations/:invitation", "inconnue", depends: ["julien", "root"]),
    .init("/structures/:id/demandes/:demande", "inconnue", depends: ["julien", "root"]),
    .init("/postes/:id", "poste", others: .depends),
    .init("/acces/:id", "jardins", others: .depends),
    .init("/administration/structures/:id", "jardins", others: .depends),
    .init("/administration/comptes/:id", "awa", others: .depends),
    .init("/administration/mise-en-service/:etape", "inconnue", others: .depends),
    // Links that are known by their secret alone: an unknown one opens nothing.
    .init("/invitation/:jeton", "inconnu", others: .depends),
    .init("/mot-de-passe/:jeton", "inconnu", others: .depends),
    .init("/verification/:jeton", "inconnu", others: .depends),
    .init("/verifier/:jeton", "inconnu", others: .depends),
    .init("/api/v1/pass/verification/:jeton", "inconnu", others: .depends),
  ]
}

/// What an address is asked with, where it says nothing alone.
let matrixQueries = ["/personnes/:id/candidatures/nouvelle": "?structure=jardins"]

/// Routes that find the thing they act on in what is sent, or that have none in the samples: an
/// empty form is answered « page inconnue ». Whoever may not come in is still refused.
let matrixDependsOnForm: Set<String> = [
  "POST /personnes/sans-referent",
  "POST /personnes/:id/cercle/presence",
  "POST /compte/structure",
  "POST /controles",
  "POST /personnes/:id/partages/retrait",
  "POST /personnes/:id/candidatures/nouvelle",
  "POST /personnes/:id/demande-siao/evaluation",
  "POST /siao/demandes/:id/evaluation",
  "POST /siao/listes",
  "POST /siao/propositions/:id/reponse",
]

extension Fixture {
  /// One thing of each kind, under the identifiers of `MatrixThing.all`; returns those that the
  /// house itself drew.
  func addMatrixSamples() async throws -> [String: String] {
    let omar = Person(
      id: ID("omar"), openedBy: ID("chrs"), firstName: "Omar", lastName: "Sy",
      birth: Day("1988-01-02"), openedOn: Day("2026-02-02")!)
    try await openFile()
    try await openFile(of: omar)
    try await agree([.firstName, .wish, .skills], to: ID("jardins"))
    let now = world.now
    let application = try JobApplication(
      id: ID("candidature"), person: Self.leila.id, structure: ID("jardins"),
      sender: ApplicationSender(account: Self.camille.account, structure: ID("chrs")),
      createdAt: now, message: ApplicationMessage([.skills: .init("Elle cultive un potager.")]),
      consent: ApplicationConsent(items: [.firstName, .skills], until: Day("2027-05-24"))
    ).moving(to: .sent, by: .sender, at: now)
    try await database.write { session in
      try AccountStore.insert(
        Account(id: ID("neuve"), email: Email("neuve@cordee.test")!, name: "Neuve"),
        passwordHash: "clear:\(Self.password)", at: now, in: session)
      try JobApplicationStore.insert(application, in: session)
      try ContractStore.insert(.sample("contrat", of: omar.id), in: session)
      try ActivityStore.insert(
        Activity(
          id: ID("activite"), structure: ID("chrs"), kind: .workshop, name: "Potager",
          skills: ["Semer"]),
        in: session)
      try JobApplicationStore.refreshEmployerLinks(
        of: application.person, with: application.structure, in: session)
    }
    try await addAppointmentSamples()
    try await addExitSample()
    try await hold()
    try await holdCommittee(over: [omar.id])
    try await addHomeSample()
    let opening = try await openPass(hire(of: omar.id))
    let pass = ["/pass/:id": try #require(opening.pass).id.text]
    return try await addHousingSamples().merging(pass) { own, _ in own }
  }
}

extension Fixture {
  /// Three who ask for a home: one request that stands, one before a committee, one proposal.
  private func addHousingSamples() async throws -> [String: String] {
    let request = try await askHome()
    let omar = try await askHome(ID("omar"))
    let nour = try await askHome(ID("nour"))
    let quota = try await openQuota(.iml, 2)
    let agenda = try await committee(of: [omar, nour])
    try await DecideCase(dependencies)(
      .proposal(from: today, quota: quota), of: agenda.cases[1].id,
      version: agenda.cases[1].version, by: Self.vasseur)
    return [
      "/siao/demandes/:id": request.text, "/siao/commissions/:id": agenda.id.text,
      "/siao/cas/:id": agenda.cases[0].id.text,
      "/siao/propositions/:id": agenda.cases[1].id.text, "/quotas/:id": quota.text,
    ]
  }
}

extension Fixture {
  private func addAppointmentSamples() async throws {
    let now = world.now
    func slot(_ id: String, _ hour: Int, seats: Int = 1) -> AppointmentSlot {
      AppointmentSlot(
        id: ID(id), structure: ID("chrs"), host: Self.camille.account,
        motive: seats > 1 ? .workshop : nil, title: seats > 1 ? "Atelier CV" : "",
        place: "bureau 2",
        starts: LocalTime(day: Self.thursday, hour: hour, minute: 0), minutes: 30, seats: seats,
        isCollective: seats > 1)
    }
    let invitation = AppointmentInvitation(
      id: ID("invitation"), structure: ID("chrs"), person: Self.leila.id,
      sender: Self.camille.account, host: nil, motive: .papers, channel: .letter,
      code: InvitationCode("K7RM4TXD")!, sentAt: now, expiresAt: nil)
    let taken = slot("pris", 9)
    let appointment = Appointment(
      id: ID("rendezvous"), slot: taken, person: Self.leila.id, motive: .followUp,
      origin: .member, takenAt: now)
    let offers = [taken, slot("creneau", 10), slot("seance", 14, seats: 5)]
    try await database.write { session in
      for offered in offers {
        _ = try AppointmentSlotStore.insert(offered, at: now, in: session)
      }
      _ = try AppointmentSlotStore.take(taken.id, in: session)
      try AppointmentInvitationStore.insert(invitation, in: session)
      try AppointmentStore.insert(appointment, in: session)
    }
  }

  private func addHomeSample() async throws {
    let today = today
    try await database.write { session in
      try HousingPlaceStore.insert(
        HousingPlace(
          id: ID("lieu"), structure: ID("chrs"), name: "Chambre 12", kind: .room, capacity: 1,
          openedOn: today),
        in: session)
      try StayStore.insert(
        Stay(
          id: ID("sejour"), person: Self.leila.id, structure: ID("chrs"), place: ID("lieu"),
          enteredOn: today),
        in: session)
      try HousingMeasureStore.insert(
        HousingMeasure(
          id: ID("mesure"),
          facts: HousingMeasureFacts(
            person: Self.leila.id, kind: .iml, operator: ID("cada"), supportOffered: .light,
            supportNeeded: .light, startsOn: today),
          openedBy: ID("siao")),
        on: today, in: session)
      for structure: ID<Structure> in [ID("cada"), ID("siao")] {
        try HousingLinks.set(.measure, between: Self.leila.id, and: structure, in: session)
      }
    }
  }
  /// Nour, who left the Jardins, and whose news Camille takes.
  private func addExitSample() async throws {
    let nour = try await openPerson("nour")
    let exit = PathExit(
      id: ID("sortie"), person: nour, structure: ID("jardins"),
      presence: DayRange(Day("2026-02-02")!, Day("2026-10-30")!)!, isNeutralised: false,
      situation: .unknown)
    let followUp = AfterExitFollowUp(
      id: ID("suivi"), exit: exit.id, person: nour, employer: exit.structure,
      leftOn: exit.leftOn, follower: Self.camille.account, structure: ID("chrs"),
      channel: .call, agreedOn: today)
    let moment = world.moment
    try await database.write { session in
      try PathExitStore.insert(
        exit, by: Self.julien.account, at: moment.instant, in: session)
      try EmployerLinks.set(.employed, between: nour, and: exit.structure, in: session)
      try FollowUpStore.save(followUp, on: moment.today, at: moment.instant, in: session)
    }
  }
}
