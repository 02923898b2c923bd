// Which program this is.

enum Version {
  static let number = "0.1.0"
  /// The day on which this version was made, as manual pages carry it.
  static let date = "2026-11-21"
}
