import Domain
import Hummingbird
import Kernel

/// What every footer says.
package struct Footer: Sendable {
  package let territory: String
  package init(territory: String) { self.territory = territory }
}

/// The part of the product a page belongs to: the menu shows where we are.
package enum Section: String, Sendable {
  case today = "/aujourd-hui"
  case agenda = "/agenda"
  case people = "/personnes"
  case employers = "/employeurs"
  case applications = "/candidatures"
  case posts = "/postes"
  case employees = "/salaries"
  case hours = "/equipe/heures"
  case activities = "/activites"
  case structure = "/structures"
  case exits = "/sorties"
  case yearlyFiles = "/dialogue-de-gestion"
  case housing = "/logement"
  case administration = "/administration"
  case authorisations = "/habilitations"
  case controls = "/controles"
  case committees = "/comites"
  case housingRequests = "/siao"
  case allocations = "/siao/commissions"
  case proposals = "/siao/propositions"
  case quotas = "/quotas"
  case needs = "/besoins"
  case territoryBoard = "/territoire/phc-cvg"
  case none = ""

  /// The entry of the menu it is reached from.
  fileprivate var entry: Section { self == .exits ? .employees : self }
}

/// One page inside the house: menu, message of the last action, content, footer.
///
/// - Parameter title: of the document; « – Cordée » is added.
package func pageLayout(
  title: String, section: Section = .none, request: PageRequest, footer: Footer,
  narrow: Bool = false, content: HTML
) -> HTML {
  let flash: HTML? = request.flash.map {
    note("<p>\($0)</p>", .ok, icon: Icon.fits, role: "status")
  }
  let whole: HTML = "\(flash)\(content)"
  let inner: HTML = narrow ? "<div class=\"center stack l\">\(whole)</div>" : whole
  return documentShell(
    title: title, bodyClass: "",
    """
    <a class="skip" href="#contenu">Aller au contenu</a>
    <header class="top"><div class="top-in">\
    <a class="brand" href="/">\(logo)</a>\(menu(section, request.visitor))\
    \(account(request))</div></header>
    <main class="page" id="contenu" tabindex="-1">\
    \(inner)</main>
    \(foot(footer))
    """)
}

/// A page of the person's own space: larger, simpler, with listen, print and leave on top.
package func plainLayout(
  title: String, request: PageRequest, footer: Footer, tools: HTML, content: HTML
) -> HTML {
  let flash: HTML? = request.flash.map {
    note("<p>\($0)</p>", .ok, icon: Icon.fits, role: "status")
  }
  return documentShell(
    title: title, bodyClass: "falc",
    """
    <a class="skip" href="#contenu">Aller au contenu</a>
    <header class="top"><div class="top-in"><a class="brand" href="/mon-espace">\(logo)</a>\
    <div class="tools">\(tools)</div></div></header>
    <main class="page" id="contenu" tabindex="-1">\(flash)\(content)</main>
    \(foot(footer))
    """)
}

private func documentShell(title: String, bodyClass: String, _ body: HTML) -> HTML {
  let classAttribute: HTML = bodyClass.isEmpty ? "" : " class=\"\(bodyClass)\""
  return """
    <!doctype html>
    <html lang="fr">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(title) – Cordée</title>
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="\(Asset.icon.path)" type="image/svg+xml">
    <link rel="stylesheet" href="\(Asset.stylesheet.path)">
    <script src="\(Asset.script.path)" defer></script>
    </head>
    <body\(classAttribute)>
    \(body)
    </body>
    </html>

    """
}

/// The page of something that went wrong.
func errorPage(_ problem: Problem, page: PageRequest, reference: String, footer: Footer) -> HTML {
  let mark: HTML? =
    reference.isEmpty
    ? nil
    : "<p class=\"small muted\">Repère à donner\u{A0}: <strong class=\"num\">\(reference)</strong></p>"
  return pageLayout(
    title: problem.title, request: page, footer: footer, narrow: true,
    content: """
      <div class="stack"><h1>\(problem.title)</h1>\
      \(problem.messages.html { "<p>\($0.title) \($0.detail)</p>" })</div>
      <ul class="dots stack"><li>\(Icon.home.html)<a href="/">Revenir à la première page</a></li>\
      <li>\(Icon.restart.html)<a href="\(page.path)">Essayer à nouveau</a></li></ul>
      \(mark)
      """)
}

private func menu(_ current: Section, _ visitor: Visitor) -> HTML {
  let entries = menuEntries(visitor)
  return """
    <button class="btn alt menu-btn" type="button" popovertarget="menu">\(Icon.menu.html)Menu\
    </button><nav class="menu" id="menu" aria-label="Principal" popover>\
    <button class="btn alt menu-btn" type="button" popovertarget="menu" \
    popovertargetaction="hide">\(Icon.close.html)Fermer</button><ul>\
    \(entries.html { entry in
      """
      <li><a href="\(entry.section.rawValue)"\
      \(if: entry.section == current.entry, " aria-current=\"page\"")>\(entry.title)</a></li>
      """
    })</ul></nav>
    """
}

private func menuEntries(_ visitor: Visitor) -> [(title: String, section: Section)] {
  switch visitor {
  case .nobody, .herself: return [("Employeurs", .employers)]
  case .newcomer: return [("Employeurs", .employers)]
  case .platform: return [("Administration", .administration), ("Employeurs", .employers)]
  case .member(let member):
    var entries: [(String, Section)] = [("Aujourd’hui", .today)]
    switch (member.role, member.family) {
    case (.technicalSupervisor, .employer): entries += [("Heures de l’équipe", .hours)]
    case (.volunteer, _): entries += [("Activités", .activities)]
    case (.technicalSupervisor, _): break
    case (.institution, _), (_, .institution):
      entries += [("Employeurs", .employers)]
      if member.structureKind == .ddets {
        entries += [
          ("Habilitations", .authorisations), ("Contrôles", .controls),
          ("Dialogue de gestion", .yearlyFiles),
          ("Quotas", .quotas), ("Besoins", .needs),
        ]
      }
    case (_, .housing) where member.structureKind == .siao:
      entries += [
        ("Demandes", .housingRequests), ("Commissions", .allocations), ("Quotas", .quotas),
        ("Personnes", .people), ("Employeurs", .employers),
      ]
    case (_, .housing):
      entries += [
        ("Logement", .housing), ("Propositions", .proposals), ("Personnes", .people),
        ("Employeurs", .employers),
      ]
    case (_, .coordination):
      entries += [
        ("Territoire", .territoryBoard), ("Comités", .committees), ("Personnes", .people),
        ("Employeurs", .employers), ("Candidatures", .applications),
      ]
    case (_, .employer):
      entries += [
        ("Candidatures", .applications), ("Salariés", .employees), ("Postes", .posts),
        ("Personnes", .people), ("Employeurs", .employers),
      ]
    case (_, .shelter):
      entries += [
        ("Personnes", .people), ("Employeurs", .employers), ("Candidatures", .applications),
        ("Logement", .housing), ("Agenda", .agenda),
      ]
    default:
      entries += [
        ("Personnes", .people), ("Employeurs", .employers), ("Candidatures", .applications),
        ("Agenda", .agenda),
      ]
    }
    entries.append(("Ma structure", .structure))
    return entries
  }
}

private func account(_ request: PageRequest) -> HTML {
  switch request.visitor {
  case .nobody:
    return "<a class=\"btn alt\" href=\"/connexion\">Se connecter</a>"
  case .herself:
    return "<a class=\"btn alt\" href=\"/mon-espace\">Mon espace</a>"
  case .member(let member):
    return """
      <a class="who" href="/compte">\(avatar(member.name, .housing))\
      <span>\(member.name)<span>\(member.structureName)</span></span></a>
      """
  case .newcomer(let account):
    return
      "<a class=\"who\" href=\"/compte\">\(avatar(account.name))<span>\(account.name)<span>Sans structure</span></span></a>"
  case .platform(let account):
    return
      "<a class=\"who\" href=\"/compte\">\(avatar(account.name))<span>\(account.name)<span>Administration</span></span></a>"
  }
}

private func foot(_ footer: Footer) -> HTML {
  """
  <footer class="foot"><div class="foot-in">
  <ul><li><a href="/aide">Aide</a></li>\
  <li><a href="/accessibilite">Accessibilité\u{A0}: non conforme</a></li>\
  <li><a href="/donnees-personnelles">Données personnelles</a></li>\
  <li><a href="/simulateur">Simulateur d’éligibilité</a></li>\
  <li><a href="/regles">Règles</a></li></ul>
  <p>Cordée, \(footer.territory)</p>
  </div></footer>
  """
}

/// The mark and the word, drawn in the page so that they follow its colours.
private let logo = HTML(trusted: logoMarkup)
private let logoMarkup: String = {
  let file = EmbeddedAssets.logo.withUTF8Buffer { String(decoding: $0, as: UTF8.self) }
  guard let open = file.firstRange(of: "</style>"), let end = file.firstRange(of: "</svg>") else {
    return "Cordée"
  }
  return "<svg class=\"logo\" viewBox=\"0 0 176 40\" role=\"img\" aria-label=\"Cordée, accueil\">"
    + file[open.upperBound..<end.lowerBound] + "</svg>"
}()
