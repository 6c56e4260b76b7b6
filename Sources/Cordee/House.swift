import Domain
import Hummingbird
import Kernel
import Logging
import SQL
import Store
import Surroundings
import UseCases
import Web
import API
import WebSupport

/// Everything wired together: the one place that knows it all.
struct House: Sendable {
  let dependencies: Dependencies
  let footer: Footer
  let behindTLS: Bool

  /// Every route of the product.
  var site: Site {
    var site = Site()
    site.addAssets()
    site.addHome()
    site.addDirectoryAPI()
    return site
  }

  var settings: SiteSettings {
    SiteSettings(
      identify: { _ in .nobody },
      signIn: { _ in .seeOther("/connexion") },
      resume: { _ in .seeOther("/connexion") },
      footer: footer,
      behindTLS: behindTLS,
      logger: dependencies.logger,
      newReference: { String(dependencies.newSecret().text.prefix(8)) })
  }
}
