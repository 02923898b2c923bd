// Keys that stand twice in an object: JSON leaves open which of the two values counts.

import YanglaoCore

extension JSONDocument {
  /// The keys that their object has before, where they stand again.
  func duplicateKeys() -> [JSONNode] {
    var duplicates: [JSONNode] = []
    nodes.withUnsafeBufferPointer { nodes in
      for node in nodes where node.kind == .object && node.count > 1 {
        if node.count <= 32 {
          addDuplicates(amongFew: node, nodes, to: &duplicates)
        } else {
          addDuplicates(amongMany: node, to: &duplicates)
        }
      }
    }
    return duplicates
  }

  private func addDuplicates(
    amongFew object: JSONNode, _ nodes: UnsafeBufferPointer<JSONNode>, to duplicates: inout [JSONNode]
  ) {
    var index = object.index + 1
    while index < object.next {
      let key = nodes[index]
      var earlier = object.index + 1
      while earlier < index {
        if isSameKey(nodes[earlier], key) {
          duplicates.append(key)
          break
        }
        earlier = nodes[earlier + 1].next
      }
      index = nodes[index + 1].next
    }
  }

  private func addDuplicates(amongMany object: JSONNode, to duplicates: inout [JSONNode]) {
    var seen: Set<[UInt8]> = []
    var index = object.index + 1
    while index < object.next {
      if !seen.insert(Array(text(of: nodes[index]).utf8)).inserted { duplicates.append(nodes[index]) }
      index = nodes[index + 1].next
    }
  }

  @inline(__always)
  private func isSameKey(_ left: JSONNode, _ right: JSONNode) -> Bool {
    if left.length != right.length, !left.isEscaped, !right.isEscaped { return false }
    return hasSameCharacters(left, right)
  }

  private func hasSameCharacters(_ left: JSONNode, _ right: JSONNode) -> Bool {
    if left.isEscaped || right.isEscaped { return text(of: left).hasBytes(of: text(of: right)) }
    let (left, right) = (left.content, right.content)
    for offset in 0..<left.count where bytes[left.lowerBound + offset] != bytes[right.lowerBound + offset] {
      return false
    }
    return true
  }
}
