import Domain
import Kernel

/// How the search says its facts.
enum EmployerSentences {
  /// « 4 à 20 h par semaine ».
  static func hours(_ range: ClosedRange<Int>?) -> String {
    guard let range else { return "heures à demander" }
    return range.lowerBound == range.upperBound
      ? "\(range.lowerBound)\u{A0}h par semaine"
      : "\(range.lowerBound) à \(range.upperBound)\u{A0}h par semaine"
  }

  /// « À 4,2 km d’Angoulême à vol d’oiseau »; « À Angoulême même » under half a kilometre.
  static func distance(_ kilometres: Double, from commune: String?) -> String {
    guard let commune else {
      return "À \(French.distance(kilometres: kilometres)) à vol d’oiseau"
    }
    if kilometres < 0.5 { return "Au centre \(French.of(commune))" }
    return "À \(French.distance(kilometres: kilometres)) \(French.of(commune)) à vol d’oiseau"
  }

  /// How it answers, from five applications on: under that, one answer would tell too much.
  static func habits(_ habits: AnswerHabits?) -> String {
    guard let habits, habits.sent > 0 else { return "Pas encore de candidature reçue ici." }
    guard habits.sent >= 5 else {
      return "Moins de 5 candidatures reçues ici\u{A0}: trop tôt pour dire un délai."
    }
    var sentence = ""
    if let days = habits.medianDays, habits.answered > 0 {
      sentence =
        "Répond en \(French.count(days, "jour")) (médiane, \(French.count(habits.answered, "réponse"))). "
    }
    sentence +=
      "\(French.number(habits.answered)) sur \(French.number(habits.sent)) ont reçu une réponse humaine"
    return sentence
      + (habits.silent > 0 ? ", \(French.number(habits.silent)) restent sans réponse." : ".")
  }

  static func setting(_ setting: WorkSetting, _ company: WorkCompany) -> [String] {
    var words: [String] = []
    switch setting {
    case .indoors: words.append("à l’intérieur")
    case .outdoors: words.append("dehors")
    case .both: words.append("dedans et dehors")
    case .unknown: break
    }
    switch company {
    case .alone: words.append("plutôt seul·e")
    case .team: words.append("en équipe")
    case .both: words.append("seul·e et en équipe")
    case .unknown: break
    }
    return words
  }

  /// « Ouvrier maraîcher, 26 h par semaine, dehors, en équipe. » without its title.
  static func details(of post: PostCard) -> String {
    ([hours(post.hours)] + setting(post.setting, post.company)
      + (post.city.map { ["à \($0)"] } ?? [])).joined(separator: ", ")
  }

  /// « du », « de la », « d’ » are left to the reader: initials in a badge say the kind.
  static func kindOption(_ kind: StructureKind) -> String {
    kind.shortLabel == kind.label ? kind.label : "\(kind.shortLabel), \(lowerFirst(kind.label))"
  }

  private static func lowerFirst(_ text: String) -> String {
    text.prefix(1).lowercased() + text.dropFirst()
  }
}

extension StructureKind {
  /// Employers wear the colour of activity, shelters that of housing.
  var tone: String {
    switch family {
    case .employer: "act"
    case .shelter, .housing: "log"
    case .prescriber, .institution, .coordination: ""
    }
  }
}
