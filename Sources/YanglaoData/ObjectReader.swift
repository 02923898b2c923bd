// Reads the keys of one JSON object into Swift values; whatever does not fit becomes a fault.

import YanglaoCore

/// The keys of one object. Each method notes a fault and returns nil where the value is missing or wrong.
struct ObjectReader {
  private let object: JSONNode
  private let document: JSONDocument
  private let faults: FaultCollector
  /// How many keys the objects around this one had been asked for when it was begun.
  private let countOfOuterKeys: Int
  /// A bit for each of the first 64 members that was asked for.
  private var asked: UInt64 = 0
  /// The member to look at first: keys are mostly asked for in the order in which they stand.
  private var next: Member

  /// A member of the object, by the places of its key in the document and among the keys.
  private struct Member {
    var index: Int
    var ordinal: Int
  }

  init?(_ value: JSONNode, _ faults: FaultCollector) {
    guard value.kind == .object else {
      faults.add(.wrongType(expected: .object), at: value.range)
      return nil
    }
    object = value
    document = faults.document
    self.faults = faults
    countOfOuterKeys = faults.askedKeys.count
    next = Member(index: value.index + 1, ordinal: 0)
  }

  /// The value of an optional key.
  mutating func value(_ key: StaticString) -> JSONNode? {
    faults.askedKeys.append(key)
    var member = next
    for _ in 0..<object.count {
      if member.ordinal == object.count { member = Member(index: object.index + 1, ordinal: 0) }
      let following = Member(index: document.nodes[member.index + 1].next, ordinal: member.ordinal + 1)
      if document.isKey(document.nodes[member.index], key) {
        asked |= 1 << member.ordinal
        next = following
        return document.nodes[member.index + 1]
      }
      member = following
    }
    return nil
  }

  /// The value of a key that must be there.
  mutating func required(_ key: StaticString) -> JSONNode? {
    if let value = value(key) { return value }
    add(.missingKey(key.description))
    return nil
  }

  /// The value of a key that is asked for elsewhere.
  func place(of key: StaticString) -> JSONNode? {
    var index = object.index + 1
    while index < object.next {
      if document.isKey(document.nodes[index], key) { return document.nodes[index + 1] }
      index = document.nodes[index + 1].next
    }
    return nil
  }

  /// Notes every key that was not asked for; the object is read then.
  func finish() {
    defer { faults.askedKeys.removeLast(faults.askedKeys.count - countOfOuterKeys) }
    guard asked.nonzeroBitCount < object.count else { return }
    let known = faults.askedKeys[countOfOuterKeys...]
    var index = object.index + 1
    while index < object.next {
      let key = document.nodes[index]
      if !known.contains(where: { document.isKey(key, $0) }) {
        faults.add(.unknownKey(document.text(of: key), known: known.map(\.description)), at: key.range)
      }
      index = document.nodes[index + 1].next
    }
  }

  /// Notes a fault of a value, or of the whole object.
  func add(_ problem: @autoclosure () -> PlanFault.Problem, at value: JSONNode? = nil) {
    let start = object.range.lowerBound
    faults.add(problem(), at: value?.range ?? start..<start + 1)
  }

  /// Notes a fault of a key's value.
  func add(_ problem: PlanFault.Problem, at key: StaticString) { add(problem, at: place(of: key)) }

  // MARK: Text

  static let textLimit = 2_000
  static let longTextLimit = 200_000

  mutating func text(_ key: StaticString, limit: Int = textLimit) -> String? {
    required(key).flatMap { text($0, limit: limit, isNeeded: true) }
  }

  mutating func optionalText(_ key: StaticString) -> String? {
    value(key).flatMap { text($0, limit: Self.textLimit) }
  }

  /// - Parameter isNeeded: Whether the key of the value has to be there.
  func text(_ value: JSONNode, limit: Int = textLimit, isNeeded: Bool = false) -> String? {
    guard value.kind == .string else {
      faults.add(.wrongType(expected: .string), at: value.range)
      return nil
    }
    guard !value.content.isEmpty else {
      faults.add(.emptyText(isNeeded: isNeeded), at: value.range)
      return nil
    }
    let text = document.text(of: value)
    guard !text.showsNothing else {
      faults.add(.emptyText(isNeeded: isNeeded), at: value.range)
      return nil
    }
    guard value.range.count <= limit || text.unicodeScalars.count <= limit else {
      faults.add(.textTooLong(limit: limit), at: value.range)
      return nil
    }
    return text
  }

  mutating func identifier(_ key: StaticString, _ form: Identifier) -> String? {
    required(key).flatMap { identifier($0, form, isNeeded: true) }
  }

  func identifier(_ value: JSONNode, _ form: Identifier, isNeeded: Bool = false) -> String? {
    guard let text = text(value, isNeeded: isNeeded) else { return nil }
    guard form.accepts(text) else {
      faults.add(.notAnIdentifier(form), at: value.range)
      return nil
    }
    return text
  }

  mutating func optionalIdentifier(_ key: StaticString, _ form: Identifier) -> String? {
    value(key).flatMap { identifier($0, form) }
  }

  // MARK: Days, numbers, words

  func day(_ value: JSONNode) -> Day? {
    guard let text = text(value) else { return nil }
    guard let day = Day(iso: text) else {
      faults.add(.notADay, at: value.range)
      return nil
    }
    return day
  }

  mutating func day(_ key: StaticString) -> Day? { required(key).flatMap { day($0) } }

  mutating func optionalDay(_ key: StaticString) -> Day? { value(key).flatMap { day($0) } }

  func decimal(_ value: JSONNode) -> ExactDecimal? {
    guard value.kind == .number else {
      faults.add(.wrongType(expected: .number), at: value.range)
      return nil
    }
    guard let number = ExactDecimal(document.source(of: value)) else {
      faults.add(.notANumber, at: value.range)
      return nil
    }
    return number
  }

  mutating func decimal(_ key: StaticString) -> ExactDecimal? { required(key).flatMap { decimal($0) } }

  mutating func optionalDecimal(_ key: StaticString) -> ExactDecimal? { value(key).flatMap { decimal($0) } }

  /// A whole number from 1.
  mutating func wholeNumber(_ key: StaticString) -> Int? {
    guard let value = required(key), let number = decimal(value) else { return nil }
    guard number.scale == 0, number.mantissa > 0 else {
      faults.add(.notAWholeNumber, at: value.range)
      return nil
    }
    return Int(number.mantissa)
  }

  mutating func boolean(_ key: StaticString, default standard: Bool? = nil) -> Bool? {
    guard let value = standard == nil ? required(key) : value(key) else { return standard }
    guard value.type == .boolean else {
      faults.add(.wrongType(expected: .boolean), at: value.range)
      return nil
    }
    return value.kind == .true
  }

  func word<Word: RawRepresentable & CaseIterable>(_ value: JSONNode) -> Word?
  where Word.RawValue == String {
    guard let text = text(value) else { return nil }
    guard let word = Word(rawValue: text) else {
      faults.add(.notOneOf(Word.allCases.map(\.rawValue)), at: value.range)
      return nil
    }
    return word
  }

  mutating func word<Word: RawRepresentable & CaseIterable>(_ key: StaticString) -> Word?
  where Word.RawValue == String {
    required(key).flatMap { word($0) }
  }

  // MARK: Lists and objects

  /// Reads each item of a list; an item with a fault is left out, its fault being noted.
  func list<Item>(_ value: JSONNode, _ read: (JSONNode) -> Item?) -> [Item]? {
    guard value.kind == .array else {
      faults.add(.wrongType(expected: .array), at: value.range)
      return nil
    }
    var items: [Item] = []
    items.reserveCapacity(value.count)
    var index = value.index + 1
    while index < value.next {
      let item = document.nodes[index]
      if let read = read(item) { items.append(read) }
      index = item.next
    }
    return items
  }

  mutating func list<Item>(_ key: StaticString, _ read: (JSONNode) -> Item?) -> [Item]? {
    required(key).flatMap { list($0, read) }
  }

  /// A list that may be absent, and is then empty.
  mutating func optionalList<Item>(_ key: StaticString, _ read: (JSONNode) -> Item?) -> [Item] {
    value(key).flatMap { list($0, read) } ?? []
  }

  func nested(_ value: JSONNode) -> ObjectReader? { ObjectReader(value, faults) }

  /// A list of ids that may be absent, and is then empty.
  mutating func identifiers(_ key: StaticString, _ form: Identifier) -> [String] {
    guard let value = value(key) else { return [] }
    return list(value) { identifier($0, form) } ?? []
  }

  mutating func texts(_ key: StaticString) -> [String]? {
    guard let value = required(key) else { return nil }
    return list(value) { text($0) }
  }

  mutating func optionalObject<Model>(_ key: StaticString, _ read: (JSONNode) -> Model?) -> Model? {
    value(key).flatMap(read)
  }
}
