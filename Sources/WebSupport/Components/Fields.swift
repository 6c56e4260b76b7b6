import Kernel

/// What a form shows: what was typed (or what is recorded), and what is wrong with it.
package struct FormState: Sendable {
  package let values: Form
  package let messages: [UserMessage]
  /// Before the ids of its fields, where two forms of one page have fields of one name.
  private(set) var prefix = ""

  package init(_ values: Form = Form(), messages: [UserMessage] = []) {
    self.values = values
    self.messages = messages
  }

  /// The same form, its ids told apart from another's on the page.
  package func apart(_ form: String) -> FormState {
    var state = self
    state.prefix = "\(form)-"
    return state
  }

  package func message(for field: String) -> UserMessage? {
    messages.first { $0.field == field }
  }

  /// All that is wrong, on top of the page, each linked to its field.
  package var summary: HTML? {
    guard !messages.isEmpty else { return nil }
    let title =
      messages.count == 1
      ? "Il reste une chose à corriger" : "Il reste \(messages.count) choses à corriger"
    return """
      <div class="errors" role="alert" tabindex="-1" id="erreurs"><h2>\(title)</h2><ul>\
      \(messages.html { message in
        let detail: HTML? = message.detail.isEmpty ? nil : " \(message.detail)"
        if let field = message.field {
          return "<li><a href=\"#\(prefix)champ-\(field)\">\(message.title)</a>\(detail)</li>"
        }
        return "<li>\(message.title)\(detail)</li>"
      })</ul></div>
      """
  }
}

/// One labelled control with its hint and, when there is one, its error.
private func field(
  _ name: String, label: String, hint: String?, state: FormState, short: Bool = false,
  control: (HTML) -> HTML
) -> HTML {
  let message = state.message(for: name)
  let mark = state.prefix
  var described: [String] = []
  if hint != nil { described.append("\(mark)aide-\(name)") }
  if message != nil { described.append("\(mark)erreur-\(name)") }
  var attributes: HTML = " id=\"\(mark)champ-\(name)\" name=\"\(name)\""
  if !described.isEmpty {
    attributes += " aria-describedby=\"\(described.joined(separator: " "))\""
  }
  if message != nil { attributes += " aria-invalid=\"true\"" }
  let hintLine: HTML? = hint.map { "<span class=\"hint\" id=\"\(mark)aide-\(name)\">\($0)</span>" }
  let errorLine: HTML? = message.map {
    "<span class=\"err\" id=\"\(mark)erreur-\(name)\">\(Icon.warning.html)\($0.title)\u{A0}\($0.detail)</span>"
  }
  return """
    <div class="field\(if: short, " short")\(if: message != nil, " bad")">\
    <label for="\(mark)champ-\(name)">\(label)</label>\(hintLine)\(errorLine)\(control(attributes))</div>
    """
}

/// A line of text. `type` is the HTML input type (`text`, `date`, `email`, `password`, `tel`,
/// `month`, `datetime-local`, `number`). `extra` holds trusted attributes.
package func textField(
  _ name: String, _ label: String, in state: FormState, hint: String? = nil,
  type: String = "text", short: Bool = false, extra: HTML = ""
) -> HTML {
  let value: HTML = type == "password" ? "" : " value=\"\(state.values[name])\""
  return field(name, label: label, hint: hint, state: state, short: short) {
    "<input\($0) type=\"\(type)\"\(value)\(extra)>"
  }
}

package func textArea(
  _ name: String, _ label: String, in state: FormState, hint: String? = nil, extra: HTML = ""
) -> HTML {
  field(name, label: label, hint: hint, state: state) {
    "<textarea\($0)\(extra)>\(state.values[name])</textarea>"
  }
}

package func selectField(
  _ name: String, _ label: String, _ options: [(value: String, label: String)],
  in state: FormState, hint: String? = nil
) -> HTML {
  let chosen = state.values[name]
  return field(name, label: label, hint: hint, state: state) {
    """
    <select\($0)>\(options.html {
      "<option value=\"\($0.value)\"\(if: $0.value == chosen, " selected")>\($0.label)</option>"
    })</select>
    """
  }
}

/// A select over a closed list, with an empty first choice when `none` is given.
package func selectField<Code: Labelled>(
  _ name: String, _ label: String, _ codes: [Code], none: String? = nil, in state: FormState,
  hint: String? = nil
) -> HTML {
  let first = none.map { [(value: "", label: $0)] } ?? []
  return selectField(
    name, label, first + codes.map { (value: $0.code, label: $0.label) }, in: state, hint: hint)
}

/// A file to choose.
package func fileField(
  _ name: String, _ label: String, accept: String, in state: FormState, hint: String? = nil
) -> HTML {
  field(name, label: label, hint: hint, state: state) {
    "<input\($0) type=\"file\" accept=\"\(accept)\">"
  }
}

/// One box to tick. Several may share a name.
package func checkBox(
  _ name: String, value: String = "oui", _ label: String, in state: FormState,
  hint: String? = nil, id: String? = nil
) -> HTML {
  choice(
    "checkbox", name, value, label, isOn: state.values.has(name, value), hint: hint, id: id)
}

/// One of several choices that exclude each other.
package func radio(
  _ name: String, value: String, _ label: String, in state: FormState, hint: String? = nil
) -> HTML {
  choice(
    "radio", name, value, label, isOn: state.values[name] == value, hint: hint, id: nil)
}

private func choice(
  _ type: String, _ name: String, _ value: String, _ label: String, isOn: Bool, hint: String?,
  id: String?
) -> HTML {
  let idAttribute: HTML = id.map { " id=\"\($0)\"" } ?? ""
  let hintLine: HTML? = hint.map { "<span class=\"hint\">\($0)</span>" }
  return """
    <label class="choice"><input type="\(type)" name="\(name)" value="\(value)"\(idAttribute)\
    \(if: isOn, " checked")><span>\(label)\(hintLine)</span></label>
    """
}
