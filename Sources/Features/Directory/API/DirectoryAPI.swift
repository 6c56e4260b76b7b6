import WebSupport

extension Site {
  package mutating func addDirectoryAPI() {}
}
