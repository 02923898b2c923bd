// What the fields of every table share: headers that stand for them, in any width, case and order.

import YanglaoCore

/// A field of a table, and the headers that stand for it.
public protocol HeaderField: CaseIterable, RawRepresentable, Equatable, Sendable where RawValue == Int {
  /// The headers that stand for the field, the usual ones first: the Chinese, then the English.
  var headers: [String] { get }

  /// What a header means that stands for no field, and names a year: 2025年目标值.
  static func dated(_ header: String) -> DatedField<Self>?
}

/// A field of a certain year, and the one that would name the year.
public struct DatedField<Field: Sendable>: Sendable {
  let field: Field
  let date: Field
  let year: Int
  /// Whether a row has one year of it at most, and not one for each column.
  let isOnce: Bool
}

extension HeaderField {
  public static func dated(_ header: String) -> DatedField<Self>? { nil }

  /// The usual English header.
  public var englishHeader: String { headers.first { $0.utf8.allSatisfy { $0 < 0x80 } } ?? headers[0] }

  /// The field whose headers come closest to one that stands for none; nil where none is near.
  static func nearest(to header: String) -> Self? {
    let wanted = key(header)
    guard wanted.utf8.count <= 200 else { return nil }
    var best: (field: Self, likeness: Int)?
    for field in allCases {
      for known in field.headers {
        let likeness = likeness(wanted, key(known))
        if likeness >= 60, likeness > best?.likeness ?? 0 { best = (field, likeness) }
      }
    }
    return best?.field
  }

  /// How many hundredths of their characters two headers share: 100 where a Chinese one stands whole in the other.
  private static func likeness(_ header: String, _ known: String) -> Int {
    let isChinese = known.unicodeScalars.allSatisfy { !$0.isASCII }
    if isChinese, known.unicodeScalars.count > 1, header.contains(known) { return 100 }
    var rest = Array(known.unicodeScalars)
    var shared = 0
    for scalar in header.unicodeScalars {
      guard let index = rest.firstIndex(of: scalar) else { continue }
      rest.remove(at: index)
      shared += 1
    }
    return shared < 2 ? 0 : 200 * shared / (header.unicodeScalars.count + known.unicodeScalars.count)
  }

  /// A header without what does not count in it.
  static func key(_ header: String) -> String {
    FoldedText(header).description.filter { $0 != "-" && $0 != "_" }
  }
}
