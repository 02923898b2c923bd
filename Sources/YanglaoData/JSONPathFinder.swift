// JSON paths such as $.tasks[3].title: from a byte to its path, and from a path to its bytes.

/// Finds paths in a document; paths that are asked for in the order of the text cost one walk together.
struct JSONPathFinder {
  private let document: JSONDocument
  /// Where the last search in an object or array ended, by its place in the document.
  private var cursors: [Int: Member] = [:]
  /// The nodes of the targets of an indicator in the order of their dates, as a plan has them.
  private var orders: [Int: [JSONNode]] = [:]

  /// A key or an item, by its place in the document and among its like.
  private struct Member {
    var index: Int
    var ordinal: Int
  }

  /// The longest key that is repeated whole, in characters.
  private static let longestKey = 80

  init(_ document: JSONDocument) { self.document = document }

  // MARK: From a byte to its path

  /// The way from the root to the innermost value that holds the byte at `offset`.
  mutating func path(to offset: Int) -> String {
    var path = "$"
    guard var current = document.nodes.first else { return path }
    while let (child, ordinal) = child(of: current, holding: offset) {
      if current.kind == .object {
        path += ".\(document.text(of: child).prefix(Self.longestKey))"
        current = document.nodes[child.index + 1]
      } else {
        path += "[\(ordinal)]"
        current = child
      }
    }
    return path
  }

  /// The item, or the key with its value, that holds a byte.
  private mutating func child(of parent: JSONNode, holding offset: Int) -> (JSONNode, ordinal: Int)? {
    var member = cursors[parent.index] ?? Member(index: parent.index + 1, ordinal: 0)
    if member.index >= parent.next || document.nodes[member.index].range.lowerBound > offset {
      member = Member(index: parent.index + 1, ordinal: 0)
    }
    while member.ordinal < parent.count {
      let child = document.nodes[member.index]
      let value = parent.kind == .object ? document.nodes[member.index + 1] : child
      if child.range.lowerBound > offset { return nil }
      if offset < value.range.upperBound {
        cursors[parent.index] = member
        return (child, member.ordinal)
      }
      member = Member(index: value.next, ordinal: member.ordinal + 1)
    }
    return nil
  }

  // MARK: From a path to its bytes

  /// The bytes of the value at `path`, or of what comes nearest to it; of an object or array, its first byte.
  ///
  /// Items of `targets` count in the order of their dates.
  mutating func range(of path: String) -> Range<Int> {
    guard var node = document.nodes.first else { return 0..<0 }
    var key = ""
    for step in path.split(whereSeparator: { $0 == "." || $0 == "[" || $0 == "]" }).dropFirst() {
      let next: JSONNode?
      if node.kind == .array, let ordinal = Int(step) {
        next = item(ordinal, of: node, isByDate: key == "targets")
      } else {
        key = String(step)
        next = value(of: key, in: node)
      }
      guard let next else { break }
      node = next
    }
    guard node.kind == .object || node.kind == .array else { return node.range }
    return node.range.lowerBound..<node.range.lowerBound + 1
  }

  private func value(of key: String, in object: JSONNode) -> JSONNode? {
    guard object.kind == .object else { return nil }
    var index = object.index + 1
    while index < object.next {
      let value = document.nodes[index + 1]
      if document.text(of: document.nodes[index]) == key { return value }
      index = value.next
    }
    return nil
  }

  private mutating func item(_ ordinal: Int, of array: JSONNode, isByDate: Bool) -> JSONNode? {
    guard ordinal < array.count else { return nil }
    if isByDate {
      let order = orders[array.index] ?? itemsByDate(of: array)
      orders[array.index] = order
      return order[ordinal]
    }
    var member = cursors[array.index] ?? Member(index: array.index + 1, ordinal: 0)
    if member.ordinal > ordinal { member = Member(index: array.index + 1, ordinal: 0) }
    while member.ordinal < ordinal {
      member = Member(index: document.nodes[member.index].next, ordinal: member.ordinal + 1)
    }
    cursors[array.index] = member
    return document.nodes[member.index]
  }

  private func itemsByDate(of array: JSONNode) -> [JSONNode] {
    var items: [(due: String, node: JSONNode)] = []
    var index = array.index + 1
    while index < array.next {
      let item = document.nodes[index]
      items.append((value(of: "due", in: item).map(document.text) ?? "", item))
      index = item.next
    }
    return items.sorted { $0.due < $1.due }.map(\.node)
  }
}
