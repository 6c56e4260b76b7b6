import Kernel

/// docs/legal-sources.md, whole: what the rules say and where each was read. Written by
/// `cordee rules list --markdown`; a test holds the file to it.
package enum RulebookDocument {
  package static var text: String {
    opening + Rulebook.chapters.map(chapter).joined() + closing
  }

  private static func chapter(_ chapter: RuleChapter) -> String {
    "\n## \(chapter.title)\n" + chapter.rules.map(section).joined()
  }

  private static func section(_ rule: Rule) -> String {
    var text = "\n### \(rule.id). \(rule.title)\n\n\(rule.explanation)\n\n"
    for parameter in rule.parameters {
      text += "- \(parameter.name)\u{A0}: \(parameter.value.text)\n"
    }
    if !rule.parameters.isEmpty { text += "\n" }
    text += "\(rule.force.label). \(dates(rule)) Source\u{A0}: \(rule.source).\n"
    for old in rule.older {
      text +=
        "\n> Avant\u{A0}: \(old.title). \(old.explanation) \(dates(old)) Source\u{A0}: \(old.source).\n"
    }
    return text
  }

  private static func dates(_ rule: Rule) -> String {
    let since = rule.inForceFrom.map { "En vigueur depuis le \(French.day($0)). " } ?? ""
    return "\(since)Lue le \(French.day(rule.readOn))."
  }

  private static let opening = """
    # Where the rules come from

    Written by `cordee rules list --markdown` from the rules themselves (`scripts/freeze`); a test
    compares the two. The page `/regles` of the program shows the same, and searches in it. Each
    number below is the constant its functions read.

    ## The force of a rule

    - **Loi**: quoted and dated. Only this, and the coherence of data, ever refuses.
    - **Pratique**: what Les emplois de l'inclusion does today, read in its public source code.
      Shown, with where the act must be done; a human may go on, with a reason.
    - **Guide** or **choix de Cordée**: advice.

    An answer is *convient*, *ne convient pas* (why, and the way forward) or *un humain décide*.
    Where Les emplois has a trap (« À savoir »), our dates follow its own, and the rule names it.

    The texts of the arrêtés were read through the guide and through Les emplois de l'inclusion, not
    in the Journal officiel: an outside reader should check them there before an opening.

    """

  private static let closing = """

    ## Texts behind more than one rule

    | Text | Used for | Where |
    |---|---|---|
    | Code du travail, art. L. 5132-3 | who may prescribe, who may enter insertion through work | [Accounts](../Sources/Features/Accounts/Domain/PrescriberStanding.swift), Diagnosis |
    | Code du travail, art. L. 5132-4 | the five kinds of SIAE | [Directory](../Sources/Features/Directory/Domain/StructureKind.swift) |
    | Code du travail, art. L. 3121-20 | 48 hours a week at most, in what is typed | Diagnosis, JobApplications |
    | Arrêté du 1er septembre 2021 (prescribers) | the national list of authorised prescribers | [Accounts](../Sources/Features/Accounts/Domain/PrescriberStanding.swift) |
    | Arrêté du 1er septembre 2021 (criteria) | the eighteen administrative criteria, two levels | [Diagnosis](../Sources/Features/Diagnosis/Domain/EligibilityCriterion.swift) |
    | Code de l'action sociale et des familles, art. L. 312-1; Code de la construction et de l'habitation, art. L. 365-1 | families of structures of the national list | Accounts |
    | Décret n° 2019-341 du 19 avril 2019 | social security numbers: Cordée may not hold them, and refuses them | [People](../Sources/Features/People/Domain/PersonFileRules.swift) |
    | Règlement (UE) 2016/679 (RGPD), art. 5, 9, 15, 17, 26, 35 | agreements, who read what, purge, joint controllers, impact assessment | [mise-en-service](mise-en-service.md), People |

    ## Guides

    | Guide | Used for |
    |---|---|
    | « Guide pratique de la prescription en structure d'insertion par l'activité économique », ministère chargé de l'emploi, March 2023 | the grid of eight themes and its cells, obstacles and levers, the four parts of an application with their good and bad examples, the rights table, what a referrer may do |
    | Fédération des acteurs de la solidarité, plan d'accompagnement on employment in shelters | how to talk about work with her |

    ## Techniques

    Argon2id settings: OWASP, *Password Storage Cheat Sheet* (read in November 2026). UUID version 7:
    RFC 9562. E-mail addresses: RFC 5321. Problem details: RFC 9457. Multipart forms: RFC 7578. CSV:
    RFC 4180.

    """
}
