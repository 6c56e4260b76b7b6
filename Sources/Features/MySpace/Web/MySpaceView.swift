import Domain
import Kernel
import WebSupport

func mySpaceView(_ page: MySpacePage, request: PageRequest, footer: Footer) -> HTML {
  mySpaceLayout(
    title: "Mon espace", request: request, footer: footer,
    content: """
      <div class="stack"><h1>Bonjour \(page.firstName)</h1>\
      <p class="only-print">Imprimé le \(French.day(page.today)). Ce papier est à vous.</p></div>
      \(idea("f-veux", "Ce que je veux", .wish, wish(page)))
      \(meetingsIdea(page.meetings))\(myAppointmentsIdea(page.appointments))
      \(idea("f-candidatures", "Où en sont mes candidatures", .letter, applications(page)))
      \(pathIdea(page.path))\(workIdea(page.work, on: page.today))\(passIdea(page))
      \(homeIdea(page.home))
      \(afterWorkIdea(page))\(housingIdea(page))
      \(idea("f-voit", "Qui voit quoi sur moi", .eye, agreements(page)))
      \(idea("f-aide", "Qui m’aide", .people, helpers(page)))
      \(idea("f-recommencer", "Je peux recommencer", .again, """
        \(sentences(page.mayStartAgain))\
        <p class="no-print">\(buttonLink("Chercher un travail", to: "/employeurs", .alt))</p>
        """))
      \(idea("f-code", "Mon code", .key, """
        <p>Votre code est secret.</p><p>Ne le donnez à personne.</p>\
        <p class="no-print">\(buttonLink("Changer mon code", to: "/mon-espace/code", .alt))</p>
        """))
      <p class="no-print"><a class="btn alt" href="/mon-espace/me-prevenir">Me prévenir quand il y a du nouveau</a></p>
      <p class="small muted">Relecture facile à lire à venir\u{A0}: des personnes concernées vont \
      relire ces phrases.</p>
      <p class="small muted no-print">Cette page se ferme toute seule après trois minutes sans \
      geste. Un message vous prévient avant.</p>
      """)
}

private func wish(_ page: MySpacePage) -> HTML {
  let words: HTML =
    page.wish.map { "<blockquote class=\"voice\"><p>«\u{A0}\($0)\u{A0}»</p></blockquote>" }
    ?? "<p>Vous n’avez encore rien écrit ici.</p>"
  return """
    \(words)<p class="no-print">\(buttonLink("Changer mes mots", to: "/mon-espace/mots", .alt, icon: Icon.pencil.html))</p>
    """
}

private func applications(_ page: MySpacePage) -> HTML {
  guard !page.applications.isEmpty else {
    return """
      <p>Une candidature est une demande pour travailler.</p>\
      <p>Vous n’avez pas encore de candidature.</p>
      """
  }
  return """
    <p>Une candidature est une demande pour travailler.</p>\
    \(page.applications.html { application in
      let work: HTML? = application.work.map { "<br>\($0)" }
      let words: HTML? = application.words.map {
        "<p>Ils vous écrivent\u{A0}:</p><blockquote class=\"voice s\"><p>«\u{A0}\($0)\u{A0}»</p></blockquote>"
      }
      return """
        <div class="stack"><p><strong>\(application.employer).</strong>\(work)</p>\
        \(sentences(application.sentences))\(words)\
        <p class="no-print"><a class="btn alt" href="/mon-espace/candidatures/\(application.id)">\
        \(Icon.eye)Voir ce qui est écrit sur moi<span class="vh">, \(application.employer)</span>\
        </a></p></div>
        """
    })
    """
}

private func passIdea(_ page: MySpacePage) -> HTML? {
  guard !page.pass.isEmpty else { return nil }
  let words: HTML? = page.prolongationWords.map {
    "<p>On vous écrit\u{A0}:</p><blockquote class=\"voice s\"><p>«\u{A0}\($0)\u{A0}»</p></blockquote>"
  }
  return idea(
    "f-pass", "Mon PASS IAE", .pass,
    "\(sentences(page.pass))\(sentences(page.prolongation))\(words)")
}

private func afterWorkIdea(_ page: MySpacePage) -> HTML? {
  guard !page.afterWork.isEmpty else { return nil }
  return idea(
    "f-apres", "Mon travail, et après", .again,
    """
    \(sentences(page.afterWork))\
    <p class="no-print">\(buttonLink("Voir la suite", to: "/mon-espace/apres", .alt))</p>
    """)
}

private func housingIdea(_ page: MySpacePage) -> HTML? {
  guard !page.housing.isEmpty else { return nil }
  return idea(
    "f-logement", "Ma demande de logement", .home,
    """
    \(sentences(page.housing))\
    <p class="no-print">\(buttonLink("Voir ma demande", to: "/mon-espace/demande-logement", .alt))</p>
    """)
}

private func agreements(_ page: MySpacePage) -> HTML {
  let list: HTML =
    page.agreements.isEmpty
    ? "<p>En ce moment, vous n’avez donné d’accord à personne.</p>"
    : """
    \(page.sharedWith.html { shared in
      """
      <p class="only-print"><strong>\(shared.recipient)</strong> voit \
      \(shared.what.joined(separator: ", ")). Jusqu’au \(French.day(shared.until)).</p>
      """
    })<ul class="seen no-print">\(page.agreements.html { agreement in
      """
      <li><div><p><strong>\(agreement.recipient)</strong></p><p>\(agreement.sees)</p>\
      <p class="small muted">Jusqu’au \(French.day(agreement.until))</p></div>\
      <a class="btn alt no-print" href="/mon-espace/accords/\(agreement.id)">\(Icon.hidden.html)\
      Dire stop<span class="vh">, \(agreement.recipient), \(agreement.sees)</span></a></li>
      """
    })</ul>
    """
  return """
    <p>C’est vous qui décidez.</p>\
    <p>Vous pouvez dire stop. Votre logement et vos droits restent les mêmes.</p>\(list)\
    <p>Aucun employeur ne voit votre santé, votre argent ou la justice.</p>\
    <p class="no-print">\(buttonLink("Qui a lu mon dossier", to: "/mon-espace/lecteurs", .alt, icon: Icon.list.html))</p>
    """
}

private func helpers(_ page: MySpacePage) -> HTML {
  guard !page.helpers.isEmpty else {
    return "<p>Personne n’est noté ici. Demandez à l’accueil de votre structure.</p>"
  }
  return page.helpers.html { helper in
    let phone: HTML? = helper.phone.map {
      " Téléphone\u{A0}: <a href=\"tel:\(helper.phoneNumber ?? "")\">\($0)</a>"
    }
    let away: HTML? = helper.away.map { "<p>\($0)</p>" }
    return "<p><strong>\(helper.name).</strong><br>\(helper.place).\(phone)</p>\(away)"
  }
}
