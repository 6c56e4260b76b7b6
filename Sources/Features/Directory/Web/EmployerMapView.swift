import Domain
import Kernel
import WebSupport

/// A small map drawn by the server: the circle searched, its centre (a commune, never a person's
/// address), and the numbered answers of the page. Nothing is asked of anybody else.
struct EmployerMap {
  private let centre: GeoPoint
  private let radius: Double
  private let name: String
  private let pins: [(number: Int, x: Double, y: Double)]
  private let labels: [(text: String, x: Double, y: Double)]

  static let width = 360.0
  static let height = 330.0
  private static let reach = 146.0

  /// - Parameter first: the number of the first answer of the page.
  init(
    _ hits: [EmployerHit], first: Int, around centre: GeoPoint, named name: String,
    kilometres radius: Double
  ) {
    self.centre = centre
    self.radius = radius
    self.name = name
    var placed: [(number: Int, x: Double, y: Double)] = []
    var towns: [(text: String, x: Double, y: Double)] = []
    for (offset, hit) in hits.enumerated() {
      guard let point = hit.posts.first?.post.point ?? hit.employer.point else { continue }
      let place = Self.place(of: point, around: centre, kilometres: radius)
      let free = Self.freePlace(near: place, among: placed)
      placed.append((first + offset, free.x, free.y))
      if !towns.contains(where: { $0.text == hit.employer.city }), !hit.employer.city.isEmpty,
        hit.employer.city != name
      {
        towns.append((hit.employer.city, place.x, place.y))
      }
    }
    pins = placed
    labels = Self.readable(
      [(name, Self.width / 2, Self.height / 2 + 6)] + towns, pins: placed)
  }

  /// East and north of the centre in kilometres, flattened around its latitude, on the paper.
  private static func place(of point: GeoPoint, around centre: GeoPoint, kilometres: Double)
    -> (x: Double, y: Double)
  {
    let unit = centre.unit
    let narrowing = (unit.x * unit.x + unit.y * unit.y).squareRoot()
    let degree = GeoPoint.earthRadius * .pi / 180
    let scale = reach / max(0.1, kilometres)
    let east = (point.longitude - centre.longitude) * degree * narrowing * scale
    let north = (point.latitude - centre.latitude) * degree * scale
    return (
      min(width - 14, max(14, width / 2 + east)), min(height - 14, max(14, height / 2 - north))
    )
  }

  /// Pins of one town stand beside each other, in a growing ring.
  private static func freePlace(
    near place: (x: Double, y: Double), among placed: [(number: Int, x: Double, y: Double)]
  ) -> (x: Double, y: Double) {
    let ring: [(Double, Double)] = [
      (0, 0), (20, 0), (-20, 0), (0, 20), (0, -20), (16, 16), (-16, 16), (16, -16), (-16, -16),
      (38, 8), (-38, 8), (8, 38), (8, -38), (34, 28), (-34, 28), (34, -28), (-34, -28), (56, 0),
      (-56, 0), (0, 56), (0, -56),
    ]
    for step in ring {
      let x = min(width - 14, max(14, place.x + step.0))
      let y = min(height - 34, max(14, place.y + step.1))
      let isFree = placed.allSatisfy {
        ($0.x - x) * ($0.x - x) + ($0.y - y) * ($0.y - y) >= 19 * 19
      }
      if isFree { return (x, y) }
    }
    return place
  }

  /// The names that cover neither a pin nor another name.
  private static func readable(
    _ wanted: [(text: String, x: Double, y: Double)],
    pins: [(number: Int, x: Double, y: Double)]
  ) -> [(text: String, x: Double, y: Double)] {
    var kept: [(text: String, x: Double, y: Double)] = []
    for town in wanted where kept.count < 7 {
      let length = Double(town.text.count) * 6.4
      for drop in [28.0, -18.0] {
        let x = min(width - length - 4, max(4, town.x - length / 2))
        let y = town.y + drop
        guard y > 14, y < height - 40 else { continue }
        let hitsPin = pins.contains {
          $0.x > x - 13 && $0.x < x + length + 13 && $0.y > y - 23 && $0.y < y + 13
        }
        let hitsName = kept.contains {
          abs($0.y - y) < 15 && x < $0.x + Double($0.text.count) * 6.4 && $0.x < x + length
        }
        if !hitsPin, !hitsName {
          kept.append((town.text, x, y))
          break
        }
      }
    }
    return kept
  }

  var html: HTML {
    let count = French.count(pins.count, "employeur")
    let middle: HTML =
      "cx=\"\(tenth(Self.width / 2))\" cy=\"\(tenth(Self.height / 2))\""
    return """
      <figure class="stack s"><svg class="map" viewBox="0 0 360 330" role="img" \
      aria-labelledby="carte-t"><title id="carte-t">Carte repère\u{A0}: \(count) dans un rayon de \
      \(Int(radius)) kilomètres autour \(French.of(name)). Les numéros sont ceux de la liste.</title>\
      <circle class="zone" \(middle) r="\(tenth(Self.reach))"/>\
      \(labels.html { "<text x=\"\(tenth($0.x))\" y=\"\(tenth($0.y))\">\($0.text)</text>" })\
      <circle class="home" \(middle) r="6"/>\
      \(pins.html { pin in
        """
        <g class="p"><circle cx="\(tenth(pin.x))" cy="\(tenth(pin.y))" r="11"/>\
        <text x="\(tenth(pin.x))" y="\(tenth(pin.y + 4))">\(pin.number)</text></g>
        """
      })\(scale)</svg>\
      <figcaption class="small muted">Carte repère, le nord en haut. Le point jaune est le centre \
      \(French.of(name)), jamais l’adresse d’une personne.</figcaption></figure>
      """
  }

  private var scale: HTML {
    let perKilometre = Self.reach / max(0.1, radius)
    let length = [50, 20, 10, 5, 2, 1].first { Double($0) * perKilometre <= 90 } ?? 1
    let end = tenth(20 + Double(length) * perKilometre)
    return """
      <path class="axis" d="M20 314H\(end)" stroke="currentColor" fill="none"/>\
      <text x="20" y="308">\(length) km</text>
      """
  }

  private func tenth(_ number: Double) -> String { String((number * 10).rounded() / 10) }
}
