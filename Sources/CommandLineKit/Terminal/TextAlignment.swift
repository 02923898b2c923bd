// On which side of its column a text stands.

/// The side of its column on which a text stands.
public enum TextAlignment: Sendable {
  case left
  case right
}
