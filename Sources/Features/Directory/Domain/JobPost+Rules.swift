import Kernel

extension JobPost {
  /// Weekly hours a post may ask: the most one may work in one week is 48 hours
  /// (Code du travail, art. L. 3121-20).
  package static let possibleHours = 1...48
  package static let possibleSeats = 1...99

  /// This post with what its employer wrote. A verification says that *these* requirements are
  /// needed: when they change, it goes.
  package func rewritten(as draft: JobPost) -> JobPost {
    var post = draft.with(id: id, structure: structure)
    post.version = version
    post.isOpen = isOpen
    post.verification = draft.requirements == requirements ? verification : nil
    return post
  }

  private func with(id: ID<JobPost>, structure: ID<Structure>) -> JobPost {
    JobPost(
      id: id, structure: structure, rome: rome, title: title, description: description,
      contract: contract, hours: hours, setting: setting, company: company,
      requirements: requirements, verification: verification, seats: seats, wantsCV: wantsCV,
      commune: commune, isOpen: isOpen, version: version)
  }
}

/// What came of saving a form that carries a version.
package enum Saving<Value: Sendable>: Sendable {
  case saved
  /// Somebody else saved first; this is what is recorded now. Nothing was written.
  case changedMeanwhile(Value)
}
