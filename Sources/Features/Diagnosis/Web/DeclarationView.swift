import Domain
import Kernel
import WebSupport

/// The card that prints the declaration « sans hébergement », to be signed by hand.
func declarationCard(_ person: ID<Person>, request: PageRequest) -> HTML {
  """
  <section class="card stack s" aria-labelledby="t-declaration"><h2 id="t-declaration">Prouver qu’elle est sans logement</h2>
  <p>Sans certificat de domiciliation, votre déclaration signée suffit. Elle ne dit rien d’autre que ce fait.</p>
  <form class="stack s" method="get" action="/personnes/\(person)/diagnostic/declaration">\
  \(selectField("situation", "Elle", HousingDeclaration.Situation.allCases.map { (value: $0.code, label: $0.label) }, in: FormState()))\
  <div class="row"><button class="btn alt">Imprimer la déclaration à signer (PDF)</button></div></form>\
  \(ruleDetails(EligibilityRulebook.withoutHousing))</section>
  """
}
