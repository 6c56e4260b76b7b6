import Kernel

/// What an invitation or a reminder says, and to whom it leads. It names neither the kind of the
/// structure nor the motive: a telephone or a letter may be read by somebody else.
package struct InvitationWords: Sendable, Hashable {
  package let firstName: String
  /// The first name of whoever receives; nil when it may be anyone.
  package let host: String?
  package let code: InvitationCode
  /// Of this instance, without a final `/`.
  package let site: String
  package let lastDay: Day?
  package let helpPhone: String

  package init(
    firstName: String, host: String?, code: InvitationCode, site: String, lastDay: Day?,
    helpPhone: String
  ) {
    self.firstName = firstName
    self.host = host
    self.code = code
    self.site = site
    self.lastDay = lastDay
    self.helpPhone = helpPhone
  }

  package var page: String { "\(site)/rdv" }
  /// The page with the code already written in it.
  package var link: String { "\(page)?code=\(code.signs)" }
  private var withHost: String { host.map { " avec \($0)" } ?? "" }

  package func letter(to recipient: Email, isReminder: Bool = false) -> Letter {
    let until = lastDay.map { " jusqu’au \(French.day($0))" } ?? ""
    let help = helpPhone.isEmpty ? "" : "\n\nBesoin d’aide ? \(helpPhone)"
    return Letter(
      to: recipient,
      subject: isReminder ? "Votre rendez-vous est à choisir" : "Choisissez votre rendez-vous",
      body: """
        Bonjour \(firstName),

        Vous pouvez choisir l’heure de votre rendez-vous\(withHost)\(until).
        Il n’y a pas de compte à créer.

        \(link)

        Votre code : \(code.display)\(help)

        Si aucune heure ne vous va, dites-le nous : une autre se trouvera.
        """)
  }

  /// A text of 160 signs at most, in the letters a plain text message has.
  package var text: String {
    let until = lastDay.map { " avant le \($0.day)/\($0.month) inclus" } ?? ""
    let help =
      helpPhone.isEmpty ? "" : " Aide \(helpPhone.filter { !$0.isWhitespace && $0 != "\u{A0}" })"
    // Until 160 signs hold it: without the help, without the name.
    for words in [
      "Choisissez votre rendez-vous\(withHost)\(until): \(page) Code \(code.signs).\(help)",
      "Choisissez votre rendez-vous\(withHost)\(until): \(page) Code \(code.signs).",
      "Choisissez votre rendez-vous\(until): \(page) Code \(code.signs).",
    ] where plainText(words).count <= textLength {
      return plainText(words)
    }
    return String(plainText("Votre rendez-vous: \(page) Code \(code.signs)").prefix(textLength))
  }
}

/// What is said about an hour that was taken.
package struct AppointmentWords: Sendable, Hashable {
  package let firstName: String
  package let host: String
  package let place: String
  package let starts: LocalTime
  package let helpPhone: String
  /// What a convocation adds; nil for an ordinary appointment.
  package let convocation: String?

  package init(
    firstName: String, host: String, place: String, starts: LocalTime, helpPhone: String,
    convocation: String? = nil
  ) {
    self.firstName = firstName
    self.host = host
    self.place = place
    self.starts = starts
    self.helpPhone = helpPhone
    self.convocation = convocation
  }

  private var when: String {
    "\(French.longDay(starts.day)) à \(French.time(hour: starts.hour, minute: starts.minute))"
  }

  package func reminder(to recipient: Email) -> Letter {
    letter(
      to: recipient, subject: "Votre rendez-vous de demain", opening: "Nous vous attendons demain")
  }

  package func confirmation(to recipient: Email) -> Letter {
    letter(
      to: recipient, subject: "Votre rendez-vous est noté", opening: "Votre rendez-vous est noté")
  }

  private func letter(to recipient: Email, subject: String, opening: String) -> Letter {
    let help = helpPhone.isEmpty ? "" : " Téléphone : \(helpPhone)."
    let added = convocation.map { "\n\n\($0)" } ?? ""
    return Letter(
      to: recipient, subject: subject,
      body: """
        Bonjour \(firstName),

        \(opening) : \(when), avec \(host).
        Lieu : \(place)\(added)

        Si vous ne pouvez pas venir, dites-le : une autre heure se trouvera.\(help)
        """)
  }

  /// The day before, in 160 signs.
  package var text: String {
    let hour = French.time(hour: starts.hour, minute: starts.minute)
    let help = helpPhone.isEmpty ? "" : " Empechement? \(helpPhone.filter { !$0.isWhitespace })"
    let words =
      "Rappel: rendez-vous le \(starts.day.day)/\(starts.day.month) à \(hour) avec \(host), \(place).\(help)"
    return String(plainText(words).prefix(textLength))
  }
}

/// Signs in one plain text message.
package let textLength = 160

/// Only letters that a plain text message holds (GSM 03.38): others would cut it at 70 signs.
package func plainText(_ text: String) -> String {
  let kept: Set<Character> = ["é", "è", "à", "ù"]
  return String(
    text.flatMap { letter -> [Character] in
      if letter.isASCII || kept.contains(letter) { return [letter] }
      switch letter {
      case "\u{A0}", "\u{202F}": return [" "]
      case "’", "‘": return ["'"]
      case "«", "»", "“", "”": return ["\""]
      case "œ": return ["o", "e"]
      case "É", "È", "Ê": return ["E"]
      case "–", "—": return ["-"]
      default: return folded(String(letter)).first.map { [$0] } ?? []
      }
    })
}
