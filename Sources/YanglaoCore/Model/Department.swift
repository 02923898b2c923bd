// A responsible unit of one place, with what is known of it across its plans.

/// An organisation that a plan names: 泾源县民政局.
public struct Department: Hashable, Sendable {
  /// What tells departments apart: two places may both have 各乡（镇）.
  public struct ID: Hashable, Sendable {
    /// The GB/T 2260 code of its jurisdiction.
    public let code: String
    /// The full name.
    public let name: String

    public init(code: String, name: String) {
      self.code = code
      self.name = name
    }

    /// Whether both are the same to the byte, as a ledger's tables tell departments apart.
    public static func == (one: Self, other: Self) -> Bool {
      one.name.hasBytes(of: other.name) && one.code.hasBytes(of: other.code)
    }

    public func hash(into hasher: inout Hasher) {
      hasher.combine(ExactText(code))
      hasher.combine(ExactText(name))
    }
  }

  /// The place and the full name.
  public let id: ID
  /// The name of its jurisdiction.
  public let jurisdiction: String
  /// The ids of its families; several for a merged bureau, none for a collective body.
  public let families: [String]
  /// Whether it is a body of many members, such as 各乡（镇）.
  public let isCollective: Bool
  /// The names that plans print for it, in the order in which they first occur.
  public internal(set) var namesAsPrinted: [String]

  /// The full name.
  public var name: String { id.name }

  /// What tells it from the departments of other places.
  public var nameWithPlace: String { id.name(in: jurisdiction) }
}

extension Department.ID {
  /// The full name, behind that of its place where it does not hold it: 泾源县各乡（镇）.
  public func name(in place: String) -> String {
    holds(place: place) ? name : place + name
  }

  /// Whether the full name says of which place it is.
  func holds(place: String) -> Bool { FoldedText(name).contains(FoldedText(place)) }
}
