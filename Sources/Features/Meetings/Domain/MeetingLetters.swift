import Kernel

/// The letters of this room. None says why people meet, nor which structures do; a first name only to
/// those who read it in Cordée.
package enum MeetingLetters {
  package struct Subject: Sendable, Hashable {
    /// Her first name; nil towards somebody without an account.
    package let firstName: String?
    package let plan: MeetingPlan
    /// Where it is read, after signing in; nil towards somebody without an account.
    package let link: String?
    /// Who invites, towards somebody without an account.
    package let organiser: String?
    /// The calendar file that goes with it.
    package let calendar: String?

    package init(
      firstName: String?, plan: MeetingPlan, link: String?, organiser: String? = nil,
      calendar: String? = nil
    ) {
      self.firstName = firstName
      self.plan = plan
      self.link = link
      self.organiser = organiser
      self.calendar = calendar
    }
  }

  package static func invitation(_ subject: Subject, to recipient: Email) -> Letter {
    letter(
      subject, to: recipient, title: "Une rencontre le \(French.moment(subject.plan.starts))",
      first: "Une rencontre vous est proposée\(about(subject)).")
  }

  package static func changed(_ subject: Subject, to recipient: Email) -> Letter {
    letter(
      subject, to: recipient, title: "Une rencontre change : \(French.moment(subject.plan.starts))",
      first: "Une rencontre a changé\(about(subject)). Voici ce qui vaut maintenant.")
  }

  package static func cancelled(_ subject: Subject, to recipient: Email) -> Letter {
    letter(
      subject, to: recipient,
      title: "Une rencontre n’aura pas lieu : \(French.moment(subject.plan.starts))",
      first: "La rencontre prévue à ce moment n’aura pas lieu\(about(subject)).")
  }

  private static func about(_ subject: Subject) -> String {
    if let name = subject.firstName { return ", au sujet \(French.of(name))" }
    return subject.organiser.map { ", par \($0)" } ?? ""
  }

  private static func letter(
    _ subject: Subject, to recipient: Email, title: String, first: String
  ) -> Letter {
    var lines = [
      "Bonjour,", "", first, "",
      "Quand : \(French.longDay(subject.plan.starts.day)) à \(French.time(hour: subject.plan.starts.hour, minute: subject.plan.starts.minute)), heure de Paris.",
    ]
    if !subject.plan.place.isEmpty {
      lines.append(
        "Où : \(MeetingRules.placeOutside(subject.plan.place) ?? "le lieu se lit dans Cordée").")
    }
    if !subject.plan.link.isEmpty { lines.append("Visio : \(subject.plan.link)") }
    if let link = subject.link {
      lines += ["", "Le reste se lit dans Cordée, après connexion :", link]
    }
    lines += ["", "Cordée"]
    return Letter(
      to: recipient, subject: title, body: lines.joined(separator: "\n"),
      calendar: subject.calendar)
  }
}
