import Domain
import Hummingbird
import Kernel
import Logging
import WebSupport

extension Browser {
  /// A browser in which that member is already signed in, on a site of a few routes: for tests of
  /// one room's pages. The whole house with its sign-in page is walked in StoriesTests.
  package static func signedIn(_ member: Member, on site: Site) -> Browser {
    let router = site.router(
      SiteSettings(
        identify: { $0 == member.account.text ? .member(member) : .nobody },
        signIn: { _ in .seeOther("/connexion") },
        resume: { _ in .seeOther("/connexion") },
        footer: Footer(territory: "territoire d’essai"), behindTLS: false,
        logger: Logger(label: "essai", factory: { _ in SwiftLogNoOpLogHandler() }),
        newReference: { "REPERE" }))
    let browser = Browser(router)
    browser.keepCookie(CookieName.session, member.account.text)
    return browser
  }
}
