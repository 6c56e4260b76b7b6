import Domain
import Kernel
import WebSupport

/// Hours, sessions and settings, as typed.
enum AgendaForm {
  static func plan(_ form: Form) throws -> SlotPlan {
    var problems: [UserMessage] = []
    let day = Day(form["jour"])
    if day == nil { problems.append(AppointmentMessages.dayMissing) }
    let from = minutes(form["de"])
    if from == nil { problems.append(AppointmentMessages.fromMissing) }
    let to = minutes(form["a"])
    if to == nil { problems.append(AppointmentMessages.toMissing) }
    let length = Int(form["duree"]) ?? 0
    if !AppointmentSlot.lengths.contains(length) {
      problems.append(AppointmentMessages.lengthMissing)
    }
    let weeks = Int(form["semaines"]) ?? 0
    if !(1...SlotPlan.mostWeeks).contains(weeks) {
      problems.append(AppointmentMessages.weeksMissing)
    }
    if place(form).isEmpty { problems.append(AppointmentMessages.placeMissing) }
    guard let day, let from, let to, problems.isEmpty else { throw Refusal.invalid(problems) }
    return SlotPlan(day: day, from: from, to: to, length: length, weeks: weeks)
  }

  static func place(_ form: Form) -> String {
    String(form["lieu"].prefix(AppointmentSlot.longestText))
  }

  /// « 9:00 », « 9h », « 9 h 30 »: minutes since midnight.
  static func minutes(_ text: String) -> Int? {
    let parts = text.lowercased().filter { !$0.isWhitespace }
      .split(whereSeparator: { $0 == ":" || $0 == "h" })
    guard let first = parts.first, let hour = Int(first), (0...23).contains(hour),
      parts.count <= 2
    else { return nil }
    guard parts.count == 2 else { return hour * 60 }
    guard let minute = Int(parts[1]), (0...59).contains(minute) else { return nil }
    return hour * 60 + minute
  }

  /// The beginning of a session.
  static func start(_ form: Form) throws -> LocalTime {
    var problems: [UserMessage] = []
    let day = Day(form["jour"])
    if day == nil { problems.append(AppointmentMessages.dayMissing) }
    let from = minutes(form["de"])
    if from == nil { problems.append(AppointmentMessages.fromMissing) }
    guard let day, let from, problems.isEmpty else { throw Refusal.invalid(problems) }
    return LocalTime(day: day, hour: from / 60, minute: from % 60)
  }

  static func back(_ form: Form) -> String {
    let path = localPath(form["retour"])
    return path.hasPrefix("/agenda") ? path : "/agenda"
  }

  static func settings(_ form: Form) -> AppointmentSettings {
    AppointmentSettings(
      invitationDays: form.filled("duree").map { Int($0) ?? 0 },
      helpPhone: String(form["telephone"].prefix(30)), convenes: form.has("convoque", "oui"),
      convocationWords: String(form["convocation"].prefix(AppointmentSettings.longestWords)),
      webhook: form.filled("webhook"))
  }

  static func state(_ settings: AppointmentSettings) -> FormState {
    var pairs = [
      ("duree", settings.invitationDays.map(String.init) ?? ""),
      ("telephone", settings.helpPhone), ("convocation", settings.convocationWords),
      ("webhook", settings.webhook ?? ""),
    ]
    if settings.convenes { pairs.append(("convoque", "oui")) }
    return FormState(Form(pairs))
  }
}
