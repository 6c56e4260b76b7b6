import Domain
import Kernel
import UseCases
import WebSupport

/// What the form of a meeting says, as text, and back.
enum MeetingForm {
  static let guestRows = 1...3

  /// - Throws: `Refusal.invalid` for what cannot be read; what cannot be true is the domain's.
  static func entry(_ form: Form) throws -> MeetingEntry {
    var problems: [UserMessage] = []
    let kind = MeetingKind(rawValue: form["genre"])
    if kind == nil { problems.append(MeetingSentences.kindMissing) }
    let day = Day(form["jour"])
    if day == nil { problems.append(MeetingSentences.dayMissing) }
    let starts = LocalTime("\(day.map(\.description) ?? "2000-01-01")T\(form["heure"])")
    if starts == nil { problems.append(MeetingSentences.hourMissing) }
    let choice = HerChoice(rawValue: form["elle"]).flatMap {
      HerChoice.planned.contains($0) ? $0 : nil
    }
    if choice == nil { problems.append(MeetingSentences.herChoiceMissing) }
    let guests = guests(form, &problems)
    guard problems.isEmpty, let kind, let starts, let choice else {
      throw Refusal.invalid(problems)
    }
    return MeetingEntry(
      kind: kind, starts: starts, minutes: Int(form["duree"]) ?? 0, place: form["lieu"],
      link: form["visio"], reason: form["motif"], drawn: Set(form.all("tire")),
      points: lines(form["points"]), invited: Set(form.all("invite")), guests: guests,
      herChoice: choice, herWords: form["ses_mots"])
  }

  static func lines(_ text: String) -> [String] {
    text.split(whereSeparator: \.isNewline).map { trimmed(String($0)) }.filter { !$0.isEmpty }
  }

  private static func guests(_ form: Form, _ problems: inout [UserMessage]) -> [MeetingGuest] {
    guestRows.compactMap { row in
      let name = form["nom_\(row)"]
      let role = form["fonction_\(row)"]
      let address = form["courriel_\(row)"]
      guard !(name.isEmpty && role.isEmpty && address.isEmpty) else { return nil }
      if name.isEmpty { problems.append(MeetingSentences.guestName("nom_\(row)")) }
      problems += PersonFileRules.checkName(name, field: "nom_\(row)")
      problems += PersonFileRules.checkName(role, field: "fonction_\(row)")
      let email = address.isEmpty ? nil : Email(address)
      if email == nil, !address.isEmpty {
        problems.append(MeetingSentences.guestEmail("courriel_\(row)"))
      }
      return .guest(name: name, role: role, email: email)
    }
  }

  /// A form to start from: what an address asked for, and everything that is due, ticked.
  static func new(_ start: MeetingStart, query: Form) -> Form {
    var pairs = [
      ("genre", MeetingKind(rawValue: query["genre"])?.code ?? MeetingKind.synthesis.code),
      ("motif", String(MeetingReason.words(of: query["motif"]).prefix(300))),
      ("duree", "60"), ("heure", "10:00"),
    ]
    pairs += start.drawn.map { ("tire", $0.key) }
    return Form(pairs)
  }

  /// A meeting already planned, as its form shows it.
  static func form(_ meeting: Meeting, _ start: MeetingStart) -> Form {
    let plan = meeting.plan
    let clock = plan.starts.description.split(separator: "T").last.map(String.init) ?? ""
    var pairs = [
      ("genre", plan.kind.code), ("motif", plan.reason), ("jour", plan.starts.day.description),
      ("heure", clock), ("duree", String(plan.minutes)), ("lieu", plan.place),
      ("visio", plan.link), ("elle", meeting.herPart.choice.code),
      ("ses_mots", meeting.herPart.words), ("version", String(meeting.version)),
      (
        "points",
        plan.agenda.filter { $0.topic == .ownWords }.map(\.words).joined(separator: "\n")
      ),
    ]
    pairs += plan.agenda.filter { $0.topic != .ownWords }.map { ("tire", $0.key) }
    pairs += start.seatedKeys.map { ("invite", $0) }
    var row = 1
    for case .guest(let name, let role, let email) in plan.seats.map(\.who)
    where guestRows.contains(row) {
      pairs += [
        ("nom_\(row)", name), ("fonction_\(row)", role), ("courriel_\(row)", email?.address ?? ""),
      ]
      row += 1
    }
    return Form(pairs)
  }

  /// What the form of the minutes says: as many points as it names.
  static func minutes(_ form: Form) -> MinutesEntry {
    let points = (1...40).filter { form.has("dit_\($0)") }.map { row in
      MinutesEntry.Point(
        title: form.filled("titre_\(row)") ?? "Autre point", said: form["dit_\(row)"],
        items: Set(form.all("element_\(row)").compactMap { ShareableItem(rawValue: $0) }))
    }
    let sheCame: Bool? =
      switch form["elle_est_venue"] {
      case "oui": true
      case "non": false
      default: nil
      }
    return MinutesEntry(
      points: points, plain: lines(form["simple"]).joined(separator: "\n"),
      present: Set(form.all("presence").compactMap { ID(parsing: $0) }), sheCame: sheCame)
  }

  /// A decision as its form says it.
  static func decision(_ form: Form) throws -> (
    words: String, strand: Strand, carrier: CarrierChoice, dueOn: Day?
  ) {
    var due: Day?
    if let text = form.filled("echeance") {
      guard let day = Day(text) else {
        throw Refusal.invalid(
          UserMessage("Cette date n’existe pas.", detail: "Ou la laisser vide.", field: "echeance"))
      }
      due = day
    }
    let carrier: CarrierChoice =
      switch form["qui"] {
      case "elle": .herself
      case "moi": .me
      case "autre", "": .named(form["qui_nom"])
      case let key: .invitee(key)
      }
    return (form["decision"], Strand(rawValue: form["brin"]) ?? .activity, carrier, due)
  }
}
