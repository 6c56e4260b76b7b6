import CPangoCairo

/// The sizes and weights of a paper.
enum PDFFace {
  case title, heading, smallHeading, lead, body, strong, small, strongSmall

  fileprivate var size: Double {
    switch self {
    case .title: 21
    case .heading: 14
    case .smallHeading: 12
    case .lead: 12.5
    case .body, .strong: 10.5
    case .small, .strongSmall: 9
    }
  }

  fileprivate var isBold: Bool {
    switch self {
    case .title, .heading, .smallHeading, .strong, .strongSmall: true
    case .lead, .body, .small: false
    }
  }
}

/// Sets text with Pango. One layout serves the whole document.
final class PDFType {
  private let context: OpaquePointer
  private let layout: OpaquePointer

  init(_ context: OpaquePointer, language: String) {
    self.context = context
    layout = pango_cairo_create_layout(context)
    let settings = pango_layout_get_context(layout)
    // Letters stand where the type says, not on the points of a screen.
    pango_context_set_round_glyph_positions(settings, 0)
    pango_context_set_language(settings, pango_language_from_string(language))
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
    pango_layout_set_line_spacing(layout, 1.25)
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

  /// The height the text takes in that width.
  func height(_ text: String, _ face: PDFFace, width: Double) -> Double {
    set(text, face, width: width, isRight: false)
    var (across, down): (Int32, Int32) = (0, 0)
    pango_layout_get_size(layout, &across, &down)
    return Double(down) / Double(PANGO_SCALE)
  }

  func show(
    _ text: String, _ face: PDFFace, x: Double, y: Double, width: Double, isRight: Bool = false
  ) {
    set(text, face, width: width, isRight: isRight)
    cairo_move_to(context, x, y)
    pango_cairo_show_layout(context, layout)
  }

  /// The lines of a text, each with its height: what may be cut between two pages. Valid until the
  /// next text is set.
  func lines(_ text: String, _ face: PDFFace, width: Double) -> [Line] {
    set(text, face, width: width, isRight: false)
    return (0..<pango_layout_get_line_count(layout)).compactMap { number in
      pango_layout_get_line_readonly(layout, number).map { line in
        pango_layout_line_ref(line)
        var logical = PangoRectangle()
        pango_layout_line_get_extents(line, nil, &logical)
        return Line(
          line: line, height: 1.25 * Double(logical.height) / Double(PANGO_SCALE),
          ascent: -Double(logical.y) / Double(PANGO_SCALE))
      }
    }
  }

  func show(_ line: Line, x: Double, y: Double) {
    cairo_move_to(context, x, y + line.ascent)
    pango_cairo_show_layout_line(context, line.line)
  }

  final class Line {
    let height: Double
    fileprivate let line: UnsafeMutablePointer<PangoLayoutLine>
    fileprivate let ascent: Double

    fileprivate init(
      line: UnsafeMutablePointer<PangoLayoutLine>, height: Double, ascent: Double
    ) {
      self.line = line
      self.height = height
      self.ascent = ascent
    }

    deinit { pango_layout_line_unref(line) }
  }

  private func set(_ text: String, _ face: PDFFace, width: Double, isRight: Bool) {
    let font = pango_font_description_new()
    defer { pango_font_description_free(font) }
    pango_font_description_set_family(font, "Liberation Sans, DejaVu Sans, sans-serif")
    pango_font_description_set_weight(font, face.isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
    pango_font_description_set_absolute_size(font, face.size * Double(PANGO_SCALE))
    pango_layout_set_font_description(layout, font)
    pango_layout_set_width(layout, Int32(width * Double(PANGO_SCALE)))
    pango_layout_set_alignment(layout, isRight ? PANGO_ALIGN_RIGHT : PANGO_ALIGN_LEFT)
    let printable = PDFText(text)
    let attributes = pango_attr_list_new()
    defer { pango_attr_list_unref(attributes) }
    // « fi » as two letters: as one, it is read and copied as something else.
    pango_attr_list_insert(attributes, pango_attr_font_features_new("liga=0, clig=0, dlig=0"))
    for unbroken in printable.unbroken {
      let attribute = pango_attr_allow_breaks_new(0)
      attribute?.pointee.start_index = UInt32(unbroken.lowerBound)
      attribute?.pointee.end_index = UInt32(unbroken.upperBound)
      pango_attr_list_insert(attributes, attribute)
    }
    pango_layout_set_attributes(layout, attributes)
    pango_layout_set_text(layout, printable.text, Int32(printable.text.utf8.count))
  }
}
