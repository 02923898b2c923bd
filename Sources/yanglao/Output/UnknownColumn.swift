// What `--columns` picks, and the error where it names a column that is not there.

/// A name in `--columns` that no column of the listing, or field of the page, bears.
struct UnknownColumn: Error, Equatable {
  let name: String
  /// The keys that would do, in the order of the listing.
  let allowed: [String]
  /// Where the command has such a column all the same; nil where it has none.
  var elsewhere: OtherForm?

  /// Another form of the listing, by the options that give it.
  enum OtherForm: Hashable {
    /// The form that these options give, each by itself.
    case with([String])
    /// The form without an option that was given.
    case without(String)
  }
}

extension Array {
  /// The elements of these keys, in the order of the keys; a repeated key counts once.
  /// - Throws: ``UnknownColumn`` for a key that no element bears.
  func picking(_ keys: [String], by key: (Element) -> String) throws(UnknownColumn) -> [Element] {
    var taken: Set<String> = []
    var chosen: [Element] = []
    for wanted in keys where taken.insert(wanted).inserted {
      guard let element = first(where: { key($0) == wanted }) else {
        throw UnknownColumn(name: wanted, allowed: map(key))
      }
      chosen.append(element)
    }
    return chosen
  }
}
