import Domain
import Kernel
import Testing

struct EnvisagedPlaceTests {
  private let kept = Instant(milliseconds: 1_000_000)

  private func place(post: String? = nil) -> EnvisagedPlace {
    EnvisagedPlace(
      id: ID("e1"), person: ID("leila"), keptBy: ID("chrs"), employer: ID("jardins"),
      post: post.map { ID($0) }, diagnosis: nil, keptAt: kept)
  }

  private func application(
    _ status: ApplicationStatus, to structure: String = "jardins", posts: [String] = [],
    at milliseconds: Int64 = 2_000_000
  ) -> JobApplication {
    JobApplication(
      id: ID("a1"), person: ID("leila"), structure: ID(structure),
      sender: ApplicationSender(account: ID("camille"), structure: ID("chrs")),
      createdAt: Instant(milliseconds: milliseconds), posts: posts.map { ID($0) }, status: status)
  }

  @Test("Sans candidature, la structure reste à faire ; un brouillon aussi")
  func toDo() {
    #expect(place().outcome(among: []) == .toDo)
    #expect(place().outcome(among: [application(.sent, to: "recycleco")]) == .toDo)
    let drafted = place().outcome(among: [application(.draft)])
    #expect(drafted == .drafted(ID("a1")))
    #expect(drafted.isToDo)
  }

  @Test("Un poste gardé n’est répondu que par une candidature à ce poste")
  func post() {
    #expect(place(post: "p1").outcome(among: [application(.sent, posts: ["p2"])]) == .toDo)
    let answered = place(post: "p1").outcome(among: [application(.sent, posts: ["p1", "p2"])])
    #expect(answered == .applied(ID("a1"), .sent))
    #expect(!answered.isToDo)
    #expect(place().outcome(among: [application(.sent, posts: ["p2"])]).isToDo == false)
  }

  @Test(
    "Une candidature finie avant d’avoir gardé la structure ne compte pas ; ouverte, elle compte")
  func before() {
    let refused = ApplicationStatus.refused(
      EmployerRefusal(reason: .noPosition, words: "", recontactFrom: nil))
    #expect(place().outcome(among: [application(refused, at: 500)]) == .toDo)
    #expect(place().outcome(among: [application(.underReview, at: 500)]).isToDo == false)
    #expect(place().outcome(among: [application(refused)]) == .applied(ID("a1"), refused))
  }
}
