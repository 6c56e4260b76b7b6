import Domain
import Kernel
import SQL
import Store
import Surroundings

/// She answers the questions of the twelfth month in her own space, once. Whoever takes her news
/// reads them, and the employer she left only if she said so.
package struct AnswerAfterYear: Sendable {
  private let dependencies: Dependencies
  package init(_ dependencies: Dependencies) { self.dependencies = dependencies }

  package func callAsFunction(
    _ survey: AfterYearSurvey, to id: ID<AfterExitFollowUp>, byHerself person: ID<Person>
  ) async throws {
    let moment = dependencies.moment
    try await dependencies.database.write { session in
      guard let followUp = try FollowUpStore.load(id, in: session), followUp.person == person,
        followUp.isSurveyOpen(on: moment.today)
      else { throw Refusal.notFound }
      guard !survey.isEmpty else { throw Refusal.invalid(AfterYearMessages.empty) }
      guard survey.words.count <= AfterYearSurvey.mostWords else {
        throw Refusal.invalid(AfterYearMessages.tooLong)
      }
      guard try AfterYearSurveyStore.save(survey, for: id, on: moment.today, in: session) else {
        throw Refusal.changedMeanwhile(AfterYearMessages.answered)
      }
      try Journal.append(
        JournalEvent(
          .followUpAnswered,
          [
            .structure: followUp.structure.text,
            .count: String(AfterExitFollowUp.surveyMonth),
          ]),
        about: .person(person), by: .herself(person), at: moment.instant, in: session)
    }
  }
}

package enum AfterYearMessages {
  package static let empty = UserMessage(
    "Choisissez une image, ou écrivez un mot.", detail: "Une seule réponse suffit.",
    field: "travail")
  package static let tooLong = UserMessage(
    "C’est un peu long.", detail: "600 caractères au plus.", field: "mots")
  package static let answered = UserMessage("Vous avez déjà répondu. Merci.")
}
