import Kernel

extension HousingFitRemark {
  /// What the page says: the fact, in plain words.
  package var sentence: String {
    switch self {
    case .supportTooLight(let needed, let offered):
      "Elle a besoin de\u{A0}: \(needed.inSentence). Cette mesure offre\u{A0}: \(offered.inSentence)."
    case .supportHeavier(let needed, let offered):
      "Cette mesure offre plus de présence (\(offered.inSentence)) que ce dont elle a besoin (\(needed.inSentence))."
    case .noTransport(let kilometres):
      "Le lieu est à \(French.distance(kilometres: kilometres)) de son travail à vol d’oiseau, sans transport en commun."
    case .farFromWork(let kilometres):
      "Le lieu est à \(French.distance(kilometres: kilometres)) de son travail à vol d’oiseau."
    case .outsideTransportHours(let span, let kilometres):
      "Elle travaille \(span.inSentence), à \(French.distance(kilometres: kilometres)) à vol d’oiseau\u{A0}: peu de transports passent à ces heures."
    case .transportToCheck(let kilometres):
      "Le lieu est à \(French.distance(kilometres: kilometres)) de son travail à vol d’oiseau. Reste à vérifier comment elle s’y rendra."
    case .contractEnds(let day):
      "Son contrat va jusqu’au \(French.day(day)). Le loyer continue après."
    }
  }
}

extension HousingSupportLevel {
  /// Inside a sentence: « accompagnement renforcé ».
  package var inSentence: String { label.prefix(1).lowercased() + label.dropFirst() }
}

extension WeeklyTimetable.Span {
  /// « le dimanche de 6 h à 14 h ».
  package var inSentence: String {
    let days = ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"]
    func hour(_ minutes: Int) -> String {
      French.time(hour: minutes / 60, minute: minutes % 60)
    }
    return "le \(days[weekday - 1]) de \(hour(start)) à \(hour(end))"
  }
}
