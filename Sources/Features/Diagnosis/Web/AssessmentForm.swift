import Domain
import Kernel
import WebSupport

/// From what was typed in the assessment to values, and back.
struct AssessmentForm {
  let content: AssessmentContent
  /// What could not even be read: a number that is not one.
  let messages: [UserMessage]
  /// The number of the point the form was opened on.
  let base: Int

  init(_ form: Form) {
    var content = AssessmentContent()
    var messages: [UserMessage] = []
    func number(_ name: String, _ title: String) -> Int? {
      guard let text = form.filled(name) else { return nil }
      guard let number = Int(text) else {
        messages.append(UserMessage(title, field: name))
        return nil
      }
      return number
    }
    func clock(_ name: String) -> Int? {
      guard let text = form.filled(name) else { return nil }
      guard let time = LocalTime("2000-01-01T\(text)") else {
        messages.append(UserMessage("Donner une heure, par exemple 09:00.", field: name))
        return nil
      }
      return time.hour * 60 + time.minute
    }
    content.wish = form["envie"]
    content.motivation = form["motivation"]
    content.path = form["parcours"]
    content.training = form["formation"]
    content.languages = form["langues"]
    content.skills = Self.rows("savoir", form).map { row in
      Skill(
        name: form["savoir_\(row)"],
        experience: ExperienceKind(rawValue: form["experience_\(row)"]) ?? .life,
        origin: form["origine_\(row)"], recognisedBy: form["reconnu_\(row)"])
    }
    content.work.tradesWanted = form["metiers"]
    content.work.tradesRefused = form["refus"]
    content.work.setting = WorkSetting(rawValue: form["lieu"]) ?? .unknown
    content.work.company = WorkCompany(rawValue: form["equipe"]) ?? .unknown
    content.work.hoursLeast = number("heures_min", "Donner un nombre d’heures par semaine.")
    content.work.hoursMost = number("heures_max", "Donner un nombre d’heures par semaine.")
    content.work.days = Set(form.all("jours").compactMap { WorkDay(rawValue: $0) })
    content.work.notBefore = clock("pas_avant")
    content.work.notAfter = clock("pas_apres")
    content.work.furthestKilometres = number("distance", "Donner une distance en kilomètres.")
    content.work.means = Set(form.all("moyens").compactMap { TravelMeans(rawValue: $0) })
    content.workingConditions = form["conditions"]
    var answers: [GridTheme: GridAnswer] = [:]
    for theme in GridTheme.allCases {
      guard let value = Int(form["grille_\(theme.code)"]) else { continue }
      answers[theme] = value == 0 ? .doesNotWish : GridLevel(rawValue: value).map { .level($0) }
    }
    content.grid = SituationGrid(answers)
    content.obstacles = Set(form.all("obstacles").compactMap { Obstacle(rawValue: $0) })
    content.levers = Set(
      form.all("leviers").filter { code in
        Obstacle.allCases.contains { $0.lever(code) != nil }
      })
    // A chosen lever says its obstacle too.
    for obstacle in Obstacle.allCases
    where obstacle.levers.contains(where: { content.levers.contains($0.code) }) {
      content.obstacles.insert(obstacle)
    }
    content.remainsHard = form["reste"]
    content.steps = Self.rows("demarche", form).map { row in
      StepTaken(what: form["demarche_\(row)"], byWhom: form["par_\(row)"])
    }
    self.content = content
    self.messages = messages
    base = Int(form["base"]) ?? 0
  }

  /// The rows of a table whose first cell holds something.
  private static func rows(_ name: String, _ form: Form) -> [Int] {
    (0..<AssessmentRules.mostRows).filter { form.filled("\(name)_\($0)") != nil }
  }

  /// The values a page shows before anything is typed.
  static func values(of content: AssessmentContent, base: Int) -> Form {
    var pairs: [(String, String)] = [
      ("base", String(base)), ("envie", content.wish), ("motivation", content.motivation),
      ("parcours", content.path), ("formation", content.training),
      ("langues", content.languages), ("metiers", content.work.tradesWanted),
      ("refus", content.work.tradesRefused), ("lieu", content.work.setting.code),
      ("equipe", content.work.company.code), ("conditions", content.workingConditions),
      ("reste", content.remainsHard),
    ]
    func add(_ name: String, _ value: Int?) {
      if let value { pairs.append((name, String(value))) }
    }
    func add(_ name: String, clock minutes: Int?) {
      guard let minutes else { return }
      let hour = minutes / 60, minute = minutes % 60
      pairs.append((name, "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"))
    }
    add("heures_min", content.work.hoursLeast)
    add("heures_max", content.work.hoursMost)
    add("distance", content.work.furthestKilometres)
    add("pas_avant", clock: content.work.notBefore)
    add("pas_apres", clock: content.work.notAfter)
    pairs += WorkDay.allCases.filter { content.work.days.contains($0) }.map { ("jours", $0.code) }
    pairs += TravelMeans.allCases.filter { content.work.means.contains($0) }
      .map { ("moyens", $0.code) }
    for (row, skill) in content.skills.enumerated() {
      pairs += [
        ("savoir_\(row)", skill.name), ("experience_\(row)", skill.experience.code),
        ("origine_\(row)", skill.origin), ("reconnu_\(row)", skill.recognisedBy),
      ]
    }
    for theme in GridTheme.allCases {
      switch content.grid[theme] {
      case .level(let level): pairs.append(("grille_\(theme.code)", String(level.rawValue)))
      case .doesNotWish: pairs.append(("grille_\(theme.code)", "0"))
      case .notYetDiscussed: break
      }
    }
    pairs += Obstacle.allCases.filter { content.obstacles.contains($0) }
      .map { ("obstacles", $0.code) }
    pairs += content.levers.sorted().map { ("leviers", $0) }
    for (row, step) in content.steps.enumerated() {
      pairs += [("demarche_\(row)", step.what), ("par_\(row)", step.byWhom)]
    }
    return Form(pairs)
  }
}
