import Kernel

/// A line of the SIAO's board: what its own space shows of a request that stands.
package struct HousingBoardLine: Sendable, Hashable {
  package let request: HousingRequest
  /// « Karim B. »: what she gives by asking.
  package let name: String
  package let madeBy: String

  package init(request: HousingRequest, name: String, madeBy: String) {
    self.request = request
    self.name = name
    self.madeBy = madeBy
  }
}

/// How many requests a territory holds.
package struct HousingBoardCounts: Sendable, Hashable {
  package let byState: [HousingRequestState: Int]
  package let flashOver: Int
  package let deepOver: Int

  package init(byState: [HousingRequestState: Int], flashOver: Int, deepOver: Int) {
    self.byState = byState
    self.flashOver = flashOver
    self.deepOver = deepOver
  }

  package var open: Int { HousingRequestState.open.reduce(0) { $0 + (byState[$1] ?? 0) } }
}
