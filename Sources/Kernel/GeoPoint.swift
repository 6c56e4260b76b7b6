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
    return 2 * 6371.0088 * asin(min(1, chord.squareRoot()))
  }
}
