import Kernel

/// Many places, in columns: eight at a time are compared with the centre of a circle by the
/// straight line between unit vectors, then the few that remain are measured exactly.
package struct GeoColumns: Sendable {
  private let x: [Float]
  private let y: [Float]
  private let z: [Float]
  private let exact: [SIMD3<Double>]
  package let count: Int

  /// Further than any point of the sphere: never inside a circle.
  private static let nowhere = SIMD3<Double>(9, 9, 9)

  package init(_ points: [GeoPoint?]) {
    count = points.count
    exact = points.map { $0?.unit ?? Self.nowhere }
    let padding = Array(repeating: Float(9), count: (8 - points.count % 8) % 8)
    x = exact.map { Float($0.x) } + padding
    y = exact.map { Float($0.y) } + padding
    z = exact.map { Float($0.z) } + padding
  }

  package func hasPoint(_ number: Int) -> Bool { exact[number].x < 2 }

  /// The distance to one place; nil when it is further than `most` or nowhere.
  package func kilometres(to number: Int, from centre: GeoPoint, within most: Double) -> Double? {
    let difference = exact[number] - centre.unit
    let square = (difference * difference).sum()
    let chord = GeoPoint.chord(kilometres: most)
    return square <= chord * chord ? GeoPoint.kilometres(chord: square.squareRoot()) : nil
  }

  /// Calls `body` with each place at most that many kilometres from the centre, in order, and its
  /// distance in kilometres.
  package func forEach(
    within kilometres: Double, of centre: GeoPoint, _ body: (Int, Double) -> Void
  ) {
    let unit = centre.unit
    let chord = GeoPoint.chord(kilometres: kilometres)
    let exactLimit = chord * chord
    // Six metres more, for what is lost in four bytes.
    let limit = SIMD8<Float>(repeating: Float((chord + 1e-6) * (chord + 1e-6)))
    let qx = SIMD8<Float>(repeating: Float(unit.x))
    let qy = SIMD8<Float>(repeating: Float(unit.y))
    let qz = SIMD8<Float>(repeating: Float(unit.z))
    x.withUnsafeBytes { px in
      y.withUnsafeBytes { py in
        z.withUnsafeBytes { pz in
          for start in stride(from: 0, to: x.count, by: 8) {
            let dx = px.loadUnaligned(fromByteOffset: start * 4, as: SIMD8<Float>.self) - qx
            let dy = py.loadUnaligned(fromByteOffset: start * 4, as: SIMD8<Float>.self) - qy
            let dz = pz.loadUnaligned(fromByteOffset: start * 4, as: SIMD8<Float>.self) - qz
            let squares = dx * dx + dy * dy + dz * dz
            let inside = squares .<= limit
            guard any(inside) else { continue }
            for lane in 0..<8 where inside[lane] {
              let number = start + lane
              let difference = exact[number] - unit
              let square = (difference * difference).sum()
              if square <= exactLimit {
                body(number, GeoPoint.kilometres(chord: square.squareRoot()))
              }
            }
          }
        }
      }
    }
  }
}
