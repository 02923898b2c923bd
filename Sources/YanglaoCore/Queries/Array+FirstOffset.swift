// Where a piece stands in a text that was taken apart.

extension Array where Element: Equatable {
  /// The offset at which `piece` first stands; nil where it does not, or is empty.
  func firstOffset(of piece: [Element]) -> Int? {
    guard let first = piece.first, piece.count <= count else { return nil }
    search: for start in 0...count - piece.count where self[start] == first {
      for index in piece.indices.dropFirst() where self[start + index] != piece[index] { continue search }
      return start
    }
    return nil
  }
}
