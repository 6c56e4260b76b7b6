import Domain
import Kernel
import UseCases
import WebSupport

/// « 9 h 30 ».
func hourWords(_ time: LocalTime) -> String { French.time(hour: time.hour, minute: time.minute) }

/// « mardi 24 novembre 2026 à 9 h 30 ».
func whenWords(_ time: LocalTime) -> String { "\(French.longDay(time.day)) à \(hourWords(time))" }

/// « 30 minutes », « 1 h », « 1 h 30 ».
func lengthWords(_ minutes: Int) -> String {
  minutes < 60
    ? French.count(minutes, "minute") : French.time(hour: minutes / 60, minute: minutes % 60)
}

/// The tone of an outcome: none is a fault.
func attendanceBadge(_ appointment: Appointment, at now: Instant) -> HTML {
  let tone: Tone
  switch appointment.attendance {
  case .seen: tone = .ok
  case .unknown: tone = appointment.isToCome(at: now) ? .info : .warn
  case .keptAtWork: tone = .activity
  case .revoked, .excused, .noShow: tone = .plain
  }
  return badge(appointment.stateLabel(at: now), tone)
}

/// The hours one may choose, day after day; those of her work folded apart with the reason.
///
/// - Parameters:
///   - isHers: she reads it herself: « vos heures », else « ses heures ».
///   - asks: what ticking the box says.
func hourChoices(
  _ hours: OpenHours, in state: FormState, isHers: Bool, asks: String
) -> HTML {
  let free: HTML =
    hours.free.isEmpty
    ? "<p>Aucune heure libre\(hours.atWork.isEmpty ? "" : isHers ? " en dehors de votre travail" : " en dehors de son travail").</p>"
    : dayByDay(hours.free, hours, state)
  guard !hours.atWork.isEmpty else { return "\(hourError(state))\(free)" }
  let isAsked =
    state.message(for: "pendant_travail") != nil || state.values.has("pendant_travail", "oui")
  return """
    \(hourError(state))\(free)\
    <details class="more"\(if: isAsked || hours.free.isEmpty, " open")>\
    <summary>Pendant \(isHers ? "vos" : "ses") heures de travail (\(hours.atWork.count))</summary>\
    <div class="stack"><p class="small">Ces heures tombent dans l’emploi du temps du contrat. \
    Elles sont possibles seulement sur demande.</p>\
    \(dayByDay(hours.atWork, hours, state))\
    \(checkBox("pendant_travail", asks, in: state, id: "champ-pendant_travail"))</div></details>
    """
}

private func hourError(_ state: FormState) -> HTML? {
  state.message(for: "heure").map {
    "<p class=\"err\" id=\"champ-heure\" tabindex=\"-1\">\(Icon.warning.html)\($0.title)\u{A0}\($0.detail)</p>"
  }
}

/// Days shown open; those after are folded.
private let openDays = 3

private func dayByDay(_ slots: [AppointmentSlot], _ hours: OpenHours, _ state: FormState) -> HTML {
  var days: [(day: Day, slots: [AppointmentSlot])] = []
  for slot in slots {
    if days.last?.day == slot.starts.day {
      days[days.count - 1].slots.append(slot)
    } else {
      days.append((slot.starts.day, [slot]))
    }
  }
  // Said once when it is the same for all.
  let common = sharedWords(slots, hours)
  func shown(_ day: (day: Day, slots: [AppointmentSlot])) -> HTML {
    """
    <fieldset class="stack s"><legend><strong>\(TodayPage.capital(French.longDay(day.day)))</strong>\
    </legend><div class="times\(if: common == nil, " wide")">\
    \(day.slots.html { choice($0, hours, state, isShort: common != nil) })</div></fieldset>
    """
  }
  let later = days.dropFirst(openDays)
  let isChosenLater = later.contains { $0.slots.contains { $0.id.text == state.values["heure"] } }
  let rest: HTML? =
    later.isEmpty
    ? nil
    : """
    <details class="more"\(if: isChosenLater, " open")><summary>Les jours d’après \
    (\(French.count(later.reduce(0) { $0 + $1.slots.count }, "heure")))</summary>\
    <div class="stack">\(later.html(shown))</div></details>
    """
  let said: HTML? = common.map { "<p class=\"muted\">\($0)</p>" }
  return "\(said)<div class=\"stack\">\(days.prefix(openDays).html(shown))\(rest)</div>"
}

/// « Avec Camille, bureau 2, 30 minutes. »; nil when hours differ by more than their hour.
private func sharedWords(_ slots: [AppointmentSlot], _ hours: OpenHours) -> String? {
  guard let first = slots.first, !first.isCollective,
    slots.allSatisfy({
      $0.host == first.host && $0.place == first.place && $0.minutes == first.minutes
    })
  else { return nil }
  let host = hours.hosts[first.host].map { "Avec \($0), " } ?? ""
  return "\(host)\(first.place), \(lengthWords(first.minutes))."
}

private func choice(
  _ slot: AppointmentSlot, _ hours: OpenHours, _ state: FormState, isShort: Bool
) -> HTML {
  if isShort {
    return radio("heure", value: slot.id.text, hourWords(slot.starts), in: state)
  }
  let host = hours.hosts[slot.host].map { ", avec \($0)" } ?? ""
  let session = slot.isCollective ? "\(slot.title), " : ""
  let seats =
    slot.isCollective
    ? " \(French.count(slot.seats - slot.taken, "place libre", "places libres"))." : ""
  return radio(
    "heure", value: slot.id.text, "\(hourWords(slot.starts))\(host)", in: state,
    hint: "\(session)\(lengthWords(slot.minutes)), \(slot.place).\(seats)")
}

/// What was ticked.
func chosenHour(_ form: Form) -> ID<AppointmentSlot>? {
  ID<AppointmentSlot>(parsing: form["heure"])
}
