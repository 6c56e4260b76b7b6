import Domain
import Kernel
import UseCases
import WebSupport

/// The composer's form, read into values.
struct ComposerForm {
  let form: Form

  func draft() throws -> ApplicationDraft {
    var problems: [UserMessage] = []
    var parts: [MessageTheme: ApplicationMessage.Part] = [:]
    for theme in MessageTheme.allCases {
      let words = form["texte_\(theme.code)"]
      if words.count > Self.longestPart {
        problems.append(
          UserMessage(
            "Ce texte est trop long.",
            detail: "Deux phrases suffisent ; \(Self.longestPart) caractères au plus.",
            field: "texte_\(theme.code)"))
      }
      parts[theme] = ApplicationMessage.Part(
        words,
        speaksAlsoOf: Set(form.all("aussi_\(theme.code)").compactMap(ShareableItem.init)))
    }
    let until = form.filled("jusquau")
    if let until, Day(until) == nil {
      problems.append(
        UserMessage(
          "Cette date n’existe pas.", detail: "Choisir le dernier jour de son accord.",
          field: "jusquau"))
    }
    var cv: CurriculumVitae?
    if let file = form.file("cv") {
      do { cv = try CurriculumVitae(name: file.name, bytes: file.bytes) } catch {
        problems.append(error.message)
      }
    }
    guard problems.isEmpty else { throw Refusal.invalid(problems) }
    return ApplicationDraft(
      posts: form.all("poste").compactMap { ID(parsing: $0) },
      message: ApplicationMessage(parts),
      consent: ApplicationConsent(
        items: Set(form.all("point").compactMap(ShareableItem.init)),
        given: AgreementManner(rawValue: form["maniere"]) ?? .spoken,
        language: String((form.filled("langue") ?? "français").prefix(60)),
        until: until.flatMap { Day($0) }),
      cv: cv, removesCV: form.has("retirer_cv"))
  }

  static let longestPart = 1500

  /// What the form shows at first: the draft, or what she already agreed that this employer reads.
  /// Nothing else is ticked for her.
  static func initial(_ workshop: ApplicationWorkshop, post: ID<JobPost>?) -> Form {
    var pairs: [(String, String)] = []
    let consent =
      workshop.draft?.consent
      ?? ApplicationConsent(items: workshop.inForce)
    for theme in MessageTheme.allCases {
      guard let part = workshop.draft?.message[theme] else { continue }
      pairs.append(("texte_\(theme.code)", part.words))
      pairs += part.speaksAlsoOf.map { ("aussi_\(theme.code)", $0.code) }
    }
    pairs += consent.items.map { ("point", $0.code) }
    var posts = Set(workshop.draft?.posts ?? [])
    if let post, workshop.draft?.posts.isEmpty ?? true { posts.insert(post) }
    pairs += posts.map { ("poste", $0.text) }
    pairs.append(("maniere", consent.given.code))
    pairs.append(("langue", consent.language))
    let until =
      consent.until ?? workshop.today.adding(months: SharingAgreement.defaultMonths)
    pairs.append(("jusquau", until.description))
    return Form(pairs)
  }
}

/// The answer panel's forms, read into values.
enum AnswerForm {
  enum Act {
    case answer(EmployerAnswer)
    case hire(HireTerms)
  }

  static func act(_ form: Form) throws -> Act {
    switch form["reponse"] {
    case "etude": return .answer(.underReview)
    case "entretien": return .answer(.interview(try proposal(form)))
    case "plus_tard":
      return .answer(
        .later(
          until: try day(
            form, "jusquau",
            missing: UserMessage(
              "Il manque la date.", detail: "Donner un jour, même approximatif.",
              field: "jusquau"))))
    case "pas_cette_fois": return .answer(.refused(try refusal(form)))
    case "embauche": return .hire(try terms(form))
    default: throw Refusal.invalid(UserMessage("Choisir une réponse."))
    }
  }

  private static func proposal(_ form: Form) throws -> InterviewProposal {
    var slots: [LocalTime] = []
    for field in ["creneau1", "creneau2", "creneau3"] {
      guard let text = form.filled(field) else { continue }
      guard let slot = LocalTime(text) else {
        throw Refusal.invalid(
          UserMessage(
            "Ce créneau n’existe pas.", detail: "Donner un jour et une heure.", field: field))
      }
      slots.append(slot)
    }
    guard !slots.isEmpty else {
      throw Refusal.invalid(
        UserMessage(
          "Il manque un créneau.", detail: "Un seul suffit.", field: "creneau1"))
    }
    return InterviewProposal(slots: slots, place: String(form["lieu"].prefix(200)))
  }

  private static func refusal(_ form: Form) throws -> EmployerRefusal {
    guard let reason = RefusalReason(rawValue: form["motif"]) else {
      throw Refusal.invalid(
        UserMessage("Il manque le motif.", detail: "Choisir le plus proche.", field: "motif"))
    }
    var month: Day?
    if let text = form.filled("des") {
      guard let first = Day("\(text)-01") ?? Day(text) else {
        throw Refusal.invalid(
          UserMessage(
            "Ce mois n’existe pas.", detail: "Donner un mois, même approximatif.",
            field: "des"))
      }
      month = first.adding(days: 1 - first.day)
    }
    return EmployerRefusal(
      reason: reason, words: String(form["phrase"].prefix(600)), recontactFrom: month)
  }

  private static func terms(_ form: Form) throws -> HireTerms {
    let start = try day(
      form, "debut",
      missing: UserMessage(
        "Il manque le premier jour.", detail: "Donner une date.", field: "debut"))
    var end: Day?
    if form.filled("fin") != nil {
      end = try day(form, "fin", missing: UserMessage("", field: "fin"))
    }
    guard let contract = ContractKind(rawValue: form["contrat"]) else {
      throw Refusal.invalid(
        UserMessage("Il manque le contrat.", detail: "Choisir le plus proche.", field: "contrat"))
    }
    return HireTerms(
      startsOn: start, endsOn: end, contract: contract,
      hoursPerWeek: Int(form["heures"]) ?? 0,
      reasonToGoOn: String(form["raison"].prefix(600)))
  }

  /// The new days of a hire; the last one may be left empty.
  static func dates(_ form: Form) throws -> (start: Day, end: Day?) {
    (
      start: try day(
        form, "debut",
        missing: UserMessage(
          "Il manque le premier jour.", detail: "Donner une date.", field: "debut")),
      end: form.filled("fin") == nil
        ? nil : try day(form, "fin", missing: UserMessage("", field: "fin"))
    )
  }

  private static func day(_ form: Form, _ field: String, missing: UserMessage) throws -> Day {
    guard let text = form.filled(field) else { throw Refusal.invalid(missing) }
    guard let day = Day(text) else {
      throw Refusal.invalid(
        UserMessage(
          "Ce jour n’existe pas.",
          detail: "« \(text.prefix(20)) » n’est pas un jour du calendrier. Donner une autre date.",
          field: field))
    }
    return day
  }
}
