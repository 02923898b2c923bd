// Whether a text is JSON, for what is kept and handed on unread.

/// The form of JSON, whatever it says.
public enum JSONForm {
  /// Whether a text is one JSON value in UTF-8, within the limits of ``PlanReader``.
  public static func isKept(by bytes: [UInt8]) -> Bool { (try? JSONReader.read(bytes)) != nil }
}
