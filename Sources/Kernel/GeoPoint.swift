import Foundation

/// A place on Earth, in degrees (WGS 84).
package struct GeoPoint: Hashable, Sendable {
  package let latitude: Double
  package let longitude: Double

  /// Nil outside −90…90 and −180…180.
  package init?(latitude: Double, longitude: Double) {
    guard (-90...90).contains(latitude), (-180...180).contains(longitude) else { return nil }
    self.latitude = latitude
    self.longitude = longitude
  }

  /// Distance as the crow flies, in kilometres, on a sphere of 6 371.0088 km.
  package func kilometres(to other: GeoPoint) -> Double {
    let radians = Double.pi / 180
    let a = latitude * radians, b = other.latitude * radians
    let halfHeight = sin((b - a) / 2)
    let halfWidth = sin((other.longitude - longitude) * radians / 2)
    let chord = halfHeight * halfHeight + cos(a) * cos(b) * halfWidth * halfWidth
    return 2 * Self.earthRadius * asin(min(1, chord.squareRoot()))
  }

  /// The Earth's mean radius, in kilometres.
  package static let earthRadius = 6371.0088

  /// The point on a sphere of radius 1: comparing two of them needs no trigonometry.
  package var unit: SIMD3<Double> {
    let radians = Double.pi / 180
    let around = cos(latitude * radians)
    return SIMD3(
      around * cos(longitude * radians), around * sin(longitude * radians),
      sin(latitude * radians))
  }

  /// The straight line, on a sphere of radius 1, between two points that many kilometres apart
  /// along its surface. Half the Earth at most.
  package static func chord(kilometres: Double) -> Double {
    2 * sin(min(.pi / 2, max(0, kilometres) / 2 / earthRadius))
  }

  /// The opposite of `chord(kilometres:)`.
  package static func kilometres(chord: Double) -> Double {
    2 * earthRadius * asin(min(1, chord / 2))
  }
}
