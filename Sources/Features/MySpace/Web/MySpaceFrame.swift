import Domain
import Hummingbird
import Kernel
import UseCases
import WebSupport

/// A page of her space: print and leave always on top, a warning before a kiosk closes it.
func mySpaceLayout(
  title: String, request: PageRequest, footer: Footer, content: HTML
) -> HTML {
  plainLayout(
    title: title, request: request, footer: footer,
    tools: """
      <button class="btn alt no-print" type="button" data-imprimer>\(Icon.print.html)Imprimer</button>\
      <form id="quitter" class="no-print" method="post" action="/mon-espace/quitter">\
      \(request.csrfField)<button class="btn alt">\(leaveIcon)Quitter</button></form>
      """,
    content: """
      <div class="note warn no-print" role="alert" data-borne hidden>\(Icon.clock)<div>\
      <strong>Vous êtes encore là\u{A0}?</strong><p>Cette page va se fermer. Touchez l’écran pour \
      rester.</p></div></div>\(content)
      """)
}

private let leaveIcon: HTML =
  "<svg class=\"i\" viewBox=\"0 0 24 24\" aria-hidden=\"true\"><path d=\"M10 4H5v16h5M14 8l4 4-4 4M18 12H9\"/></svg>"

/// A page of her space, once her code is chosen; before that, the page that asks for it.
func insideHerSpace(
  _ request: PageRequest, _ read: ReadMySpace,
  _ page: @Sendable (PageRequest, ID<Person>) async throws -> Response
) async throws -> Response {
  guard case .herself(let person) = request.visitor else { throw SignInNeeded() }
  if try await read.mustChooseCode(person) { return .seeOther("/mon-espace/code") }
  return try await page(request, person)
}

/// One idea of the page: a picture, a title in her voice, short sentences.
func idea(_ id: String, _ title: String, _ picto: Picto, _ content: HTML) -> HTML {
  """
  <section class="idea" aria-labelledby="\(id)">\(picto.html)<div class="stack">\
  <h2 id="\(id)">\(title)</h2>\(content)</div></section>
  """
}

func sentences(_ lines: [String]) -> HTML { lines.html { "<p>\($0)</p>" } }

/// The pictures of the look, one soft disc and one touch of saffron each.
enum Picto {
  case wish, letter, home, eye, people, again, pass, key, work

  var html: HTML {
    let tone: HTML
    switch self {
    case .home: tone = " log"
    case .eye, .key: tone = " san"
    default: tone = ""
    }
    return """
      <svg class="picto\(tone)" viewBox="0 0 104 104" aria-hidden="true">\
      <circle class="bg" cx="52" cy="52" r="50"/>\(drawing)</svg>
      """
  }

  private var drawing: HTML {
    switch self {
    case .wish:
      "<path class=\"ln\" d=\"M28 78h48M52 78V52M52 56c-2-12-10-16-18-16 0 10 6 17 18 16zM52 52c2-11 9-15 17-15 0 10-6 16-17 15z\"/><circle class=\"ye\" cx=\"74\" cy=\"26\" r=\"9\"/>"
    case .letter:
      "<path class=\"ln\" d=\"M24 36h44v32H24zM24 37l22 17 22-17\"/><circle cx=\"72\" cy=\"68\" r=\"15\" class=\"ye\"/><path class=\"ln\" d=\"M72 60v8l6 4\"/>"
    case .home:
      "<path class=\"ln\" d=\"M26 52 52 29l26 23M32 48v28h40V48M46 76V60h12v16\"/><rect class=\"ye\" x=\"60\" y=\"54\" width=\"8\" height=\"8\"/>"
    case .eye:
      "<path class=\"ln\" d=\"M20 52s12-20 32-20 32 20 32 20-12 20-32 20-32-20-32-20z\"/><circle class=\"ye\" cx=\"52\" cy=\"52\" r=\"10\"/><circle class=\"fl\" cx=\"52\" cy=\"52\" r=\"5\"/>"
    case .people:
      "<circle class=\"ln\" cx=\"38\" cy=\"42\" r=\"9\"/><circle class=\"ye\" cx=\"66\" cy=\"42\" r=\"9\"/><path class=\"ln\" d=\"M22 76c1-13 8-19 16-19s15 6 16 19M52 76c1-13 7-19 14-19s15 6 16 19\"/>"
    case .again:
      "<path class=\"ln\" d=\"M30 54a22 22 0 1 0 7-17M30 28v13h13\"/><circle class=\"ye\" cx=\"52\" cy=\"53\" r=\"7\"/>"
    case .pass:
      "<path class=\"ln\" d=\"M24 34h56v38H24zM34 62h18M34 54h10\"/><circle class=\"ye\" cx=\"66\" cy=\"50\" r=\"8\"/>"
    case .work:
      "<path class=\"ln\" d=\"M26 42h52v34H26zM42 42v-8h20v8M26 56h52\"/><circle class=\"ye\" cx=\"52\" cy=\"57\" r=\"6\"/>"
    case .key:
      "<circle class=\"ln\" cx=\"38\" cy=\"52\" r=\"13\"/><path class=\"ln\" d=\"M51 52h30M72 52v10M81 52v8\"/><circle class=\"ye\" cx=\"38\" cy=\"52\" r=\"5\"/>"
    }
  }
}
