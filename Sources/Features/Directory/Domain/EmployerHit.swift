import Kernel

/// What a results page shows of an employer. Public facts only.
package struct EmployerCard: Sendable, Hashable {
  package let id: ID<Structure>
  package let name: String
  package let kind: StructureKind
  package let city: String
  package let point: GeoPoint?
  package let isOpenToSpontaneous: Bool
  package let programmes: Set<Programme>

  package init(
    id: ID<Structure>, name: String, kind: StructureKind, city: String, point: GeoPoint?,
    isOpenToSpontaneous: Bool, programmes: Set<Programme>
  ) {
    self.id = id
    self.name = name
    self.kind = kind
    self.city = city
    self.point = point
    self.isOpenToSpontaneous = isOpenToSpontaneous
    self.programmes = programmes
  }
}

/// What a results page shows of an open post.
package struct PostCard: Sendable, Hashable {
  package let id: ID<JobPost>
  package let structure: ID<Structure>
  package let title: String
  package let rome: ROMECode?
  package let contract: ContractKind
  package let hours: ClosedRange<Int>?
  package let setting: WorkSetting
  package let company: WorkCompany
  /// Where the work is when that is not at the structure.
  package let city: String?
  package let seats: Int
  package let point: GeoPoint?

  package init(
    id: ID<JobPost>, structure: ID<Structure>, title: String, rome: ROMECode?,
    contract: ContractKind, hours: ClosedRange<Int>?, setting: WorkSetting, company: WorkCompany,
    city: String?, seats: Int, point: GeoPoint?
  ) {
    self.id = id
    self.structure = structure
    self.title = title
    self.rome = rome
    self.contract = contract
    self.hours = hours
    self.setting = setting
    self.company = company
    self.city = city
    self.seats = seats
    self.point = point
  }
}

/// One post among the answers.
package struct PostHit: Sendable, Hashable {
  package let post: PostCard
  package let employer: EmployerCard
  /// As the crow flies; nil when no place was asked for or none is known.
  package let kilometres: Double?
  package let applications: Int

  package init(post: PostCard, employer: EmployerCard, kilometres: Double?, applications: Int) {
    self.post = post
    self.employer = employer
    self.kilometres = kilometres
    self.applications = applications
  }

  package var hasFewApplications: Bool { applications < JobPost.fewApplications }
}

/// One employer among the answers, with those of its open posts that fit.
package struct EmployerHit: Sendable, Hashable {
  package let employer: EmployerCard
  package let posts: [PostHit]
  /// To the nearest fitting post, else to the structure.
  package let kilometres: Double?
  package let habits: AnswerHabits?

  package init(
    employer: EmployerCard, posts: [PostHit], kilometres: Double?, habits: AnswerHabits?
  ) {
    self.employer = employer
    self.posts = posts
    self.kilometres = kilometres
    self.habits = habits
  }
}

/// One page of answers.
package struct EmployerPage<Hit: Sendable>: Sendable {
  package static var size: Int { 20 }

  package let hits: [Hit]
  package let total: Int
  /// From 1; the last page when a later one was asked for.
  package let page: Int
  package let pageCount: Int

  package init(hits: [Hit], total: Int, page: Int, pageCount: Int) {
    self.hits = hits
    self.total = total
    self.page = page
    self.pageCount = pageCount
  }
}
