import Domain
import Kernel
import UseCases
import WebSupport

/// The sentences she may choose to share, to read again with her.
func itemSentencesView(
  _ sheet: EditItemSentences.Sheet, state: FormState, request: PageRequest
) -> HTML {
  let name = sheet.person.name
  let first = sheet.person.firstName ?? "la personne"
  let person = sheet.person.id
  return """
    \(breadcrumbs([("Personnes", "/personnes"), (name, "/personnes/\(person)"), ("Diagnostic", "/personnes/\(person)/diagnostic")], here: "Ses phrases"))
    <div class="head"><h1>Relire les phrases avec \(first)</h1>
    <p>Une phrase par élément. Elle seule décide qui pourra les lire, une par une. Tant qu’elle n’a rien accepté, rien ne sort d’ici.</p></div>
    \(state.summary)
    <form class="stack" method="post" action="/personnes/\(person)/diagnostic/phrases">\(request.csrfField)
    \(sheet.sentences.html { sentence in
      let blind = sentence.item.mayBeGiven(to: .employer) == .never
      return textArea(
        "phrase_\(sentence.item.code)", sentence.item.label, in: state,
        hint: blind
          ? "Jamais lu par un employeur." : "Laisser vide pour ne rien avoir à partager.",
        extra: " rows=\"2\"")
    })
    <div class="row"><button class="btn">Garder ces phrases</button>\
    <a class="btn quiet" href="/personnes/\(person)/diagnostic/prescription">Choisir ce qui part</a></div>
    <p class="small muted">Une phrase écrite à la main reste telle quelle aux prochains points. Vide, elle se remplit à nouveau.</p>
    </form>
    """
}
