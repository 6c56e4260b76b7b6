import Domain
import Kernel
import WebSupport

/// Kinds of employers, several at once: the same boxes on the public search and from a file.
func kindChoices(_ query: EmployerQuery) -> HTML {
  let chosen = query.kinds.isEmpty ? "tous" : query.kinds.map(\.shortLabel).joined(separator: ", ")
  return """
    <details class="more"\(if: !query.kinds.isEmpty, " open")>\
    <summary>Types d’employeur\u{A0}: \(chosen)</summary>\
    <fieldset><legend class="vh">Types d’employeur</legend><div class="grid">\
    \(StructureKind.employers.html { kind in
      """
      <label class="choice"><input type="checkbox" name="type" value="\(kind.code)"\
      \(if: query.kinds.contains(kind), " checked")><span>\(EmployerSentences.kindOption(kind))\
      </span></label>
      """
    })</div></fieldset></details>
    """
}
