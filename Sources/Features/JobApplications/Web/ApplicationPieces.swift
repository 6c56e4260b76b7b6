import Domain
import Kernel
import WebSupport

/// How long an answer has been waited for; nothing on the day it was sent.
func alertChip(_ alert: AnswerAlert) -> HTML? {
  switch alert {
  case .quiet, .waiting(days: 0, _): nil
  case .waiting(let days, let level):
    clockChip(days: days, full: 30, tone: tone(level), suffix: " sans réponse humaine")
  case .withoutNews(let days):
    clockChip(days: days, full: 30, tone: .warn, suffix: " sans nouvelle")
  }
}

private func tone(_ level: SilenceLevel) -> Tone {
  switch level {
  case .none: .plain
  case .notice: .info
  case .warning: .warn
  case .escalation, .silence: .stop
  }
}

/// The state in a badge: never red, whatever the answer.
func stateBadge(_ status: ApplicationStatus) -> HTML {
  switch status {
  case .draft: badge("Brouillon", .plain, icon: Icon.pencil.html)
  case .sent: badge("Envoyée", .info, icon: Icon.envelope.html)
  case .underReview: badge("À l’étude", .info, icon: Icon.eye)
  case .interview: badge("Entretien proposé", .ok, icon: Icon.calendar.html)
  case .later: badge("Plus tard", .info, icon: Icon.clock)
  case .refused: badge("Pas cette fois", .plain, icon: Icon.restart.html)
  case .hired: badge("Embauche", .ok, icon: Icon.fits)
  case .hireCancelled: badge("Embauche annulée", .plain, icon: Icon.restart.html)
  case .withdrawn: badge("Retirée", .plain, icon: Icon.close.html)
  case .closedElsewhere: badge("Embauchée ailleurs", .ok, icon: Icon.work.html)
  }
}

/// What the state says, in one sentence; nil when the badge says all.
func statusSentence(_ status: ApplicationStatus) -> String? {
  switch status {
  case .draft, .sent, .underReview, .withdrawn: nil
  case .interview(let proposal):
    proposal.slots.map {
      "\(French.longDay($0.day)) à \(French.time(hour: $0.hour, minute: $0.minute))"
    }
    .joined(separator: ", ou ") + ". \(proposal.place)"
  case .later(let until): "Réponse promise pour le \(French.day(until))."
  case .refused(let refusal):
    "\(refusal.reason.label)."
      + (refusal.recontactFrom.map { " À recontacter dès \(French.month($0))." } ?? "")
  case .hired(let terms):
    "Premier jour le \(French.day(terms.startsOn)), \(terms.hoursPerWeek)\u{A0}h par semaine, \(terms.contract.label)."
  case .hireCancelled(let terms):
    "L’embauche du \(French.day(terms.startsOn)) n’aura pas lieu."
  case .closedElsewhere: "Elle travaille ailleurs. La candidature peut être reprise."
  }
}

func postsText(_ titles: [String]) -> String {
  titles.isEmpty ? "Candidature spontanée" : titles.joined(separator: ", ")
}

/// The parts of the message and the lines beside it, as one side reads them.
func sharedContent(
  _ parts: [(theme: MessageTheme, words: String)], _ items: [(label: String, words: String)],
  level: Int = 3
) -> HTML {
  let blocks: HTML = parts.html { part in
    level == 3
      ? "<h3>\(part.theme.label)</h3><p class=\"said-text\">\(part.words)</p>"
      : "<p>\(part.words)</p>"
  }
  let lines = facts(items.map { ($0.label, HTML(text: $0.words)) })
  let rule: HTML = parts.isEmpty || lines.isEmpty ? "" : "<hr>"
  return "<div class=\"stack measure\">\(blocks)</div>\(rule)\(lines)"
}
