// Reads the keys of one JSON object into Swift values; whatever does not fit becomes a fault.

import YanglaoCore

/// The keys of one object. Each method notes a fault and returns nil where the value is missing or wrong.
struct ObjectReader {
  private let members: [JSONValue.Member]
  private let range: Range<Int>
  private let faults: FaultCollector
  private var known: [String] = []

  init?(_ value: JSONValue, _ faults: FaultCollector) {
    guard case .object(let members) = value.content else {
      faults.add(.wrongType(expected: .object), at: value.range)
      return nil
    }
    self.members = members
    self.range = value.range
    self.faults = faults
    known.reserveCapacity(members.count + 8)
  }

  /// The value of an optional key.
  mutating func value(_ key: String) -> JSONValue? {
    known.append(key)
    return members.first { $0.key == key }?.value
  }

  /// The value of a key that must be there.
  mutating func required(_ key: String) -> JSONValue? {
    if let value = value(key) { return value }
    faults.add(.missingKey(key), at: range.lowerBound..<range.lowerBound + 1)
    return nil
  }

  /// Notes every key that was not asked for.
  func finish() {
    for member in members where !known.contains(member.key) {
      faults.add(
        .unknownKey(member.key, known: known),
        at: member.keyOffset..<member.keyOffset + member.key.utf8.count + 2)
    }
  }

  func add(_ problem: PlanFault.Problem, at value: JSONValue? = nil) {
    faults.add(problem, at: value?.range ?? range.lowerBound..<range.lowerBound + 1)
  }

  // MARK: Text

  static let textLimit = 2_000
  static let longTextLimit = 200_000

  mutating func text(_ key: String, limit: Int = textLimit) -> String? {
    required(key).flatMap { text($0, limit: limit) }
  }

  mutating func optionalText(_ key: String) -> String? {
    value(key).flatMap { text($0, limit: Self.textLimit) }
  }

  func text(_ value: JSONValue, limit: Int = textLimit) -> String? {
    guard case .string(let text) = value.content else {
      faults.add(.wrongType(expected: .string), at: value.range)
      return nil
    }
    guard !text.isEmpty else {
      faults.add(.emptyText, at: value.range)
      return nil
    }
    guard value.range.count <= limit || text.unicodeScalars.count <= limit else {
      faults.add(.textTooLong(limit: limit), at: value.range)
      return nil
    }
    return text
  }

  mutating func identifier(_ key: String, _ form: Identifier) -> String? {
    required(key).flatMap { identifier($0, form) }
  }

  func identifier(_ value: JSONValue, _ form: Identifier) -> String? {
    guard let text = text(value) else { return nil }
    guard form.accepts(text) else {
      faults.add(.notAnIdentifier(pattern: form.pattern), at: value.range)
      return nil
    }
    return text
  }

  mutating func optionalIdentifier(_ key: String, _ form: Identifier) -> String? {
    value(key).flatMap { identifier($0, form) }
  }

  // MARK: Days, numbers, words

  func day(_ value: JSONValue) -> Day? {
    guard let text = text(value) else { return nil }
    guard let day = Day(iso: text) else {
      faults.add(.notADay, at: value.range)
      return nil
    }
    return day
  }

  mutating func day(_ key: String) -> Day? { required(key).flatMap { day($0) } }

  mutating func optionalDay(_ key: String) -> Day? { value(key).flatMap { day($0) } }

  func decimal(_ value: JSONValue) -> ExactDecimal? {
    guard case .number = value.content else {
      faults.add(.wrongType(expected: .number), at: value.range)
      return nil
    }
    guard let number = ExactDecimal(faults.text(of: value)) else {
      faults.add(.notANumber, at: value.range)
      return nil
    }
    return number
  }

  mutating func decimal(_ key: String) -> ExactDecimal? { required(key).flatMap { decimal($0) } }

  mutating func optionalDecimal(_ key: String) -> ExactDecimal? { value(key).flatMap { decimal($0) } }

  mutating func wholeNumber(_ key: String) -> Int? {
    guard let value = required(key), let number = decimal(value) else { return nil }
    guard number.scale == 0 else {
      faults.add(.notANumber, at: value.range)
      return nil
    }
    return Int(number.mantissa)
  }

  mutating func boolean(_ key: String, default standard: Bool? = nil) -> Bool? {
    guard let value = standard == nil ? required(key) : value(key) else { return standard }
    guard case .boolean(let flag) = value.content else {
      faults.add(.wrongType(expected: .boolean), at: value.range)
      return nil
    }
    return flag
  }

  func word<Word: RawRepresentable & CaseIterable>(_ value: JSONValue) -> Word?
  where Word.RawValue == String {
    guard let text = text(value) else { return nil }
    guard let word = Word(rawValue: text) else {
      faults.add(.notOneOf(Word.allCases.map(\.rawValue)), at: value.range)
      return nil
    }
    return word
  }

  mutating func word<Word: RawRepresentable & CaseIterable>(_ key: String) -> Word?
  where Word.RawValue == String {
    required(key).flatMap { word($0) }
  }

  // MARK: Lists and objects

  /// Reads each item of a list; an item with a fault is left out, its fault being noted.
  func list<Item>(_ value: JSONValue, _ read: (JSONValue) -> Item?) -> [Item]? {
    guard case .array(let items) = value.content else {
      faults.add(.wrongType(expected: .array), at: value.range)
      return nil
    }
    return items.compactMap(read)
  }

  mutating func list<Item>(_ key: String, _ read: (JSONValue) -> Item?) -> [Item]? {
    required(key).flatMap { list($0, read) }
  }

  /// A list that may be absent, and is then empty.
  mutating func optionalList<Item>(_ key: String, _ read: (JSONValue) -> Item?) -> [Item] {
    value(key).flatMap { list($0, read) } ?? []
  }

  func nested(_ value: JSONValue) -> ObjectReader? { ObjectReader(value, faults) }

  /// A list of ids that may be absent, and is then empty.
  mutating func identifiers(_ key: String, _ form: Identifier) -> [String] {
    guard let value = value(key) else { return [] }
    return list(value) { identifier($0, form) } ?? []
  }

  mutating func texts(_ key: String) -> [String]? {
    guard let value = required(key) else { return nil }
    return list(value) { text($0) }
  }

  mutating func optionalObject<Model>(_ key: String, _ read: (JSONValue) -> Model?) -> Model? {
    value(key).flatMap(read)
  }
}
