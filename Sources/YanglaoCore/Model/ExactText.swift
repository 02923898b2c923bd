// A text as the ledger's tables compare it: what Unicode calls equal may be written in more than one way.

/// A text that equals another only where both are the same to the byte, in UTF-8: what names are kept and counted by.
public struct ExactText: Hashable, Sendable {
  public let text: String

  public init(_ text: String) { self.text = text }

  public static func == (one: Self, other: Self) -> Bool { one.text.hasBytes(of: other.text) }

  public func hash(into hasher: inout Hasher) {
    text.utf8Span.span.withUnsafeBytes { hasher.combine(bytes: $0) }
  }
}
