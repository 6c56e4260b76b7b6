import Domain
import Kernel
import UseCases
import WebSupport

extension MyAfterWork.Exit {
  /// Her space asks her the questions of the twelfth month.
  func asksAfterYear(on today: Day) -> Bool {
    survey == nil && (followUp?.isSurveyOpen(on: today) ?? false)
  }
}

/// The questions of the twelfth month in her space; her answers once they are there.
func afterYear(
  _ exit: MyAfterWork.Exit, _ today: Day, _ state: FormState, _ request: PageRequest
) -> HTML? {
  if let survey = exit.survey {
    return idea("f-un-an-\(exit.id)", "Un an après", .again, afterYearAnswers(survey))
  }
  guard let followUp = exit.followUp, exit.asksAfterYear(on: today) else { return nil }
  let readers =
    followUp.isSharedWithEmployer
    ? "\(exit.follower ?? "La personne qui prend de vos nouvelles") et \(exit.employer) lisent vos réponses."
    : "Seulement \(exit.follower ?? "la personne qui prend de vos nouvelles") lit vos réponses."
  return idea(
    "f-un-an-\(exit.id)", "Un an après, comment ça va\u{A0}?", .again,
    """
    <p>Votre contrat avec \(exit.employer) est fini depuis un an.</p>\
    <p>Choisissez une image. Vous pouvez ne pas répondre.</p><p>\(readers)</p>\
    <form class="stack l no-print" method="post" action="/mon-espace/apres/un-an/\(followUp.id)">\
    \(request.csrfField)\(SurveyQuestion.allCases.html { question($0, state) })\
    \(textArea("mots", "Je veux ajouter un mot", in: state, hint: "Si vous voulez"))\
    <button class="btn">Donner ma réponse</button></form>
    """)
}

/// What she answered, for her and for whoever she lets read it.
func afterYearAnswers(_ survey: AfterYearSurvey) -> HTML {
  let words: HTML? =
    survey.words.isEmpty
    ? nil : "<blockquote class=\"voice s\"><p>«\u{A0}\(survey.words)\u{A0}»</p></blockquote>"
  return """
    \(SurveyQuestion.allCases.html { question in
      question.answer(in: survey).map { "<p>\(question.label)\u{A0}: \($0.label.lowercased()).</p>" } ?? ""
    })\(words)
    """
}

private enum SurveyQuestion: String, CaseIterable {
  case work = "travail"
  case home = "logement"
  case help = "aide"

  var label: String {
    switch self {
    case .work: "Mon travail"
    case .home: "Mon logement"
    case .help: "L’aide autour de moi"
    }
  }

  func answer(in survey: AfterYearSurvey) -> SurveyFeeling? {
    switch self {
    case .work: survey.work
    case .home: survey.home
    case .help: survey.help
    }
  }
}

private func question(_ question: SurveyQuestion, _ state: FormState) -> HTML {
  let error: HTML? = state.message(for: question.rawValue).map {
    "<p class=\"err\" id=\"erreur-\(question.rawValue)\">\($0.title) \($0.detail)</p>"
  }
  return """
    <fieldset class="stack s" id="champ-\(question.rawValue)"><legend>\(question.label)</legend>\
    \(error)<div class="faces">\(SurveyFeeling.allCases.html { feeling in
      let chosen = state.values[question.rawValue] == feeling.code
      return """
        <label class="face"><input type="radio" name="\(question.rawValue)" \
        value="\(feeling.code)"\(if: chosen, " checked")>\(feeling.picture)\
        <span>\(feeling.label)</span></label>
        """
    })</div></fieldset>
    """
}

extension SurveyFeeling {
  /// A face, in the line and the saffron of the look; its words stand beside it.
  fileprivate var picture: HTML {
    let mouth: HTML
    switch self {
    case .veryWell: mouth = "<path class=\"ln\" d=\"M32 58c5 13 35 13 40 0\"/>"
    case .well: mouth = "<path class=\"ln\" d=\"M37 62c5 6 25 6 30 0\"/>"
    case .hard: mouth = "<path class=\"ln\" d=\"M38 65h28\"/>"
    case .veryHard: mouth = "<path class=\"ln\" d=\"M36 70c6-9 26-9 32 0\"/>"
    }
    return """
      <svg class="picto" viewBox="0 0 104 104" aria-hidden="true"><circle class="bg" cx="52" \
      cy="52" r="50"/><circle class="ye" cx="38" cy="42" r="5"/><circle class="ye" cx="66" cy="42" \
      r="5"/>\(mouth)</svg>
      """
  }
}
