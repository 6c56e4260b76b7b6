import Kernel

/// An employer, or one of its posts, kept in sight with her: a door she may knock at, now or later.
/// It belongs to the structure that kept it, and remembers the prescription diagnosis of that day.
package struct EnvisagedPlace: Sendable, Hashable {
  package let id: ID<EnvisagedPlace>
  package let person: ID<Person>
  /// The structure that kept it with her: its members read it, and nobody else.
  package let keptBy: ID<Structure>
  /// The employer.
  package let employer: ID<Structure>
  /// One of its posts; nil for the employer as a whole.
  package let post: ID<JobPost>?
  /// The prescribers' decision in force when it was kept, or made since; nil while there is none.
  package let diagnosis: ID<EligibilityDiagnosis>?
  package let keptAt: Instant

  package init(
    id: ID<EnvisagedPlace>, person: ID<Person>, keptBy: ID<Structure>, employer: ID<Structure>,
    post: ID<JobPost>?, diagnosis: ID<EligibilityDiagnosis>?, keptAt: Instant
  ) {
    self.id = id
    self.person = person
    self.keptBy = keptBy
    self.employer = employer
    self.post = post
    self.diagnosis = diagnosis
    self.keptAt = keptAt
  }

  /// Advice of ours, never a condition: with three doors, one silence is not everything.
  package static let advised = 3
  /// More is asked to be sorted with her first.
  package static let most = 20

  /// Whether an application to that employer, for these posts, is an answer to this place.
  package func isAnswered(by employer: ID<Structure>, _ posts: [ID<JobPost>]) -> Bool {
    employer == self.employer && (post.map(posts.contains) ?? true)
  }

  /// What became of it: the last application that answers it, unless it was over before the place
  /// was kept.
  ///
  /// - Parameter applications: hers, the last ones first.
  package func outcome(among applications: [JobApplication]) -> EnvisagedOutcome {
    let answer = applications.first { application in
      isAnswered(by: application.structure, application.posts)
        && (application.createdAt >= keptAt || application.state.isOpen
          || application.state == .draft || application.state == .hired)
    }
    guard let answer else { return .toDo }
    return answer.state == .draft ? .drafted(answer.id) : .applied(answer.id, answer.status)
  }
}

/// What became of a place kept in sight.
package enum EnvisagedOutcome: Sendable, Hashable {
  case toDo
  case drafted(ID<JobApplication>)
  case applied(ID<JobApplication>, ApplicationStatus)

  /// Nothing was sent yet.
  package var isToDo: Bool {
    switch self {
    case .toDo, .drafted: true
    case .applied: false
    }
  }
}

/// What a list of places may refuse.
package enum EnvisagedMessages {
  package static let noEmployer = UserMessage(
    "Choisir un employeur à garder.", detail: "La recherche propose un bouton « Garder ».")
  package static let tooMany = UserMessage(
    "\(EnvisagedPlace.most) structures sont déjà gardées.",
    detail: "En retirer une avec elle avant d’en garder une autre.")
}
