// A JSON text as it was read: its bytes, and where in them each value stands.

/// A JSON text whose strings are made when they are asked for.
///
/// The toolchain's own decoder tells neither positions nor double keys, passes numbers through binary
/// floating point, and costs the program twice its start-up time; plan files need all four.
final class JSONDocument {
  /// The text, which ``JSONReader`` found to be UTF-8.
  let bytes: [UInt8]
  /// All values and keys in the order of the text, the root first; empty where the text is no JSON.
  let nodes: [JSONNode]
  /// The characters in its strings and keys that could disturb a terminal or disguise a text.
  let unsafeCharacters: [UnsafeCharacter]

  init(bytes: [UInt8], nodes: [JSONNode] = [], unsafeCharacters: [UnsafeCharacter] = []) {
    self.bytes = bytes
    self.nodes = nodes
    self.unsafeCharacters = unsafeCharacters
  }

  /// The characters of a string or a key.
  func text(of node: JSONNode) -> String {
    node.isEscaped ? unescapedText(in: node.content) : text(in: node.content)
  }

  private func unescapedText(in range: Range<Int>) -> String {
    let bytes = bytes
    var text: [UInt8] = []
    text.reserveCapacity(range.count)
    var position = range.lowerBound
    while position < range.upperBound {
      let plain = bytes[position..<range.upperBound].prefix { $0 != UInt8(ascii: "\\") }
      text += plain
      position = plain.endIndex
      guard position < range.upperBound else { break }
      // JSONReader has read every escape before, so none can fail here.
      guard let scalar = try? JSONEscape.read(bytes.span, at: &position) else { continue }
      text += String(scalar).utf8
    }
    return String(copying: UTF8Span(unchecked: text.span))
  }

  /// The characters of a value as they were written: a number's digits.
  func source(of node: JSONNode) -> String { text(in: node.range) }

  private func text(in range: Range<Int>) -> String {
    let bytes = bytes
    return String(copying: UTF8Span(unchecked: bytes.span.extracting(range)))
  }

  /// Whether a node is the key `name`.
  @inline(__always)
  func isKey(_ node: JSONNode, _ name: StaticString) -> Bool {
    if node.length != name.utf8CodeUnitCount + 2, !node.isEscaped { return false }
    return hasCharacters(node, of: name)
  }

  private func hasCharacters(_ key: JSONNode, of name: StaticString) -> Bool {
    guard !key.isEscaped else { return text(of: key) == name.description }
    let start = key.content.lowerBound
    for offset in 0..<name.utf8CodeUnitCount where bytes[start + offset] != name.utf8Start[offset] {
      return false
    }
    return true
  }
}
