import Kernel
import Testing
import WebSupport

struct HTMLTests {
  private func text(_ html: HTML) -> String { String(decoding: html.bytes, as: UTF8.self) }

  @Test("What a person typed never becomes markup")
  func escapes() {
    let hostile = "<script>alert('x')</script> & \"guillemets\""
    let safe = "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;guillemets&quot;"
    #expect(text("<p title=\"\(hostile)\">\(hostile)</p>") == "<p title=\"\(safe)\">\(safe)</p>")
    #expect(text(HTML(text: hostile)) == safe)
    #expect(text("\(hostile[...])") == safe)
    #expect(text("\(ID<Day>("a\"><b"))") == "a&quot;&gt;&lt;b")
  }

  @Test("A piece of page goes in as it is, once, and nothing when there is none")
  func pieces() {
    let name = "Leïla & Cie"
    let piece: HTML = "<b>\(name)</b>"
    let none: HTML? = nil
    #expect(text("<p>\(piece)\(none)</p>") == "<p><b>Leïla &amp; Cie</b></p>")
    #expect(text("\([piece, piece])") == text(piece + piece))
    #expect(text(["a", "<"].html { "<li>\($0)</li>" }) == "<li>a</li><li>&lt;</li>")
    #expect(text("<a\(if: true, " open")\(if: false, " shut")>") == "<a open>")
  }

  @Test("Numbers and days are written plainly")
  func values() {
    #expect(text("\(42) \(Day("2028-02-29")!)") == "42 2028-02-29")
  }

  @Test("Text of any script passes untouched")
  func otherScripts() {
    #expect(text("\("👩‍🌾 ليلى é\u{A0}œ")") == "👩‍🌾 ليلى é\u{A0}œ")
  }
}
