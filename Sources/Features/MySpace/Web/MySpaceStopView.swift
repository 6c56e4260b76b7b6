import Domain
import Kernel
import UseCases
import WebSupport

/// « Dire stop »: what changes, what does not, what had been read; one button.
func stopView(_ agreement: MyAgreement, request: PageRequest, footer: Footer) -> HTML {
  let line = agreement.line
  let before: HTML =
    agreement.readBefore.isEmpty
    ? "<p>Ils ne l’ont pas encore lu.</p>"
    : """
    <p>Ils l’ont déjà lu\u{A0}:</p><ul class="stack s">\(agreement.readBefore.prefix(10).html {
      "<li>\($0.reader), le \(time($0.at)).</li>"
    })</ul><p>Ce qui a été lu ne peut pas être effacé de leur mémoire.</p>
    """
  return mySpaceLayout(
    title: "Dire stop", request: request, footer: footer,
    content: """
      <h1>Dire stop</h1>
      \(idea("f-stop", line.recipientName, .eye, """
        <p>Aujourd’hui, ils voient \(line.agreement.item.plainLabel).</p>\
        <p>Si vous dites stop, ils ne le voient plus. Tout de suite.</p>\
        <p>Votre logement et vos droits restent les mêmes.</p>\
        <p>Votre candidature continue.</p>\(before)\
        <form method="post" action="/mon-espace/accords/\(line.agreement.id)">\(request.csrfField)\
        <button class="btn">\(Icon.hidden.html)Je dis stop</button></form>\
        <p>\(buttonLink("Je laisse comme avant", to: "/mon-espace", .alt))</p>
        """))
      """)
}

/// Who read her file, and when.
func readersView(_ readers: [ReadBefore], request: PageRequest, footer: Footer) -> HTML {
  let list: HTML =
    readers.isEmpty
    ? "<p>Personne n’a encore lu votre dossier.</p>"
    : """
    <ul class="seen">\(readers.html { reading in
      """
      <li><div><p><strong>\(reading.reader)</strong>, \(reading.structure)</p>\
      <p>\(MySpaceSentences.reading(reading.items))</p>\
      <p class="small muted">Le \(time(reading.at))</p></div></li>
      """
    })</ul>
    """
  return mySpaceLayout(
    title: "Qui a lu mon dossier", request: request, footer: footer,
    content: """
      <h1>Qui a lu mon dossier</h1>
      \(idea("f-lu", "Ils l’ont lu", .eye, """
        <p>Chaque lecture est notée. Personne ne peut l’effacer.</p>\(list)
        """))
      <p class="no-print">\(buttonLink("Revenir à mon espace", to: "/mon-espace", .alt))</p>
      """)
}

/// One application, with everything that is written of her, and the way to take it back.
func myApplicationView(_ mine: MyApplication, request: PageRequest, footer: Footer) -> HTML {
  let application = mine.application
  let parts = application.message.visible(with: Set(ShareableItem.allCases))
  let mayWithdraw = ApplicationTransition.allows(
    application.state, to: .withdrawn, by: .herself)
  let withdraw: HTML? =
    mayWithdraw
    ? idea(
      "f-retirer", "Je ne veux plus", .again,
      """
      <p>Vous pouvez retirer cette candidature.</p>\
      <p>Ils ne pourront plus la lire.</p>\
      <p>Vous pourrez en faire une autre plus tard.</p>\
      <form class="no-print" method="post" action="/mon-espace/candidatures/\(application.id)/retirer">\
      \(request.csrfField)<button class="btn alt">Retirer ma candidature</button></form>
      """) : nil
  return mySpaceLayout(
    title: "Ma candidature", request: request, footer: footer,
    content: """
      <h1>Ma candidature</h1>
      \(idea("f-ecrit", mine.employer, .letter, """
        <p>Voici ce qui est écrit sur vous.</p>\(parts.html {
          "<blockquote class=\"voice s\"><p>\($0.words)</p></blockquote>"
        })\(parts.isEmpty ? "<p>Il n’y a pas de texte.</p>" : "")\
        <p>Ils lisent seulement ce que vous avez accepté.</p>
        """))
      \(withdraw)
      <p class="no-print">\(buttonLink("Revenir à mon espace", to: "/mon-espace", .alt))</p>
      """)
}
