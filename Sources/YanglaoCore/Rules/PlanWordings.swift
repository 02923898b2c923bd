// Where quotations stand: in the texts of a plan, to the letter but for white space.

/// The wording of a plan's tasks and passages, to look for quotations in.
struct PlanWordings {
  /// How many bytes are compared at most: hundreds of times what the longest of real plans takes.
  static let limit = 1 << 28

  private let texts: [String: Wording]
  private var rest: Int

  init(_ plan: Plan, limit: Int = Self.limit) {
    rest = limit
    texts = Dictionary(
      plan.tasks.map { ($0.id, Wording($0.text)) } + plan.passages.map { ($0.id, Wording($0.text)) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether so much was compared that nothing more is.
  var isExhausted: Bool { rest <= 0 }

  func has(_ place: String) -> Bool { texts[place] != nil }

  /// Says whether `piece` stands in one of the texts; true as well where nothing more is compared.
  mutating func hold(_ piece: Wording, in places: [String]) -> Bool {
    let pattern = piece.pattern
    for place in places {
      guard !isExhausted else { return true }
      guard let text = texts[place] else { continue }
      rest -= text.length + piece.length + 16
      if text.holds(pattern) { return true }
    }
    return isExhausted
  }
}
