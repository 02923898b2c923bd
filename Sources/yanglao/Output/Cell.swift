// One value of a listing, in the few kinds that every output format knows how to write.

import CommandLineKit

/// One value of a listing.
enum Cell: Sendable, Hashable {
  /// Nothing known: empty in CSV, null in JSON, “–” in tables.
  case absent
  /// Nothing for programs, as `absent`; words for people that say why.
  case unnamed(Text)
  case text(String)
  /// Several texts: an array in JSON, joined by “;” in CSV.
  case texts([String])
  /// A word of a fixed list: its key in CSV and JSON, its wording in tables.
  case term(key: String, Text)
  case integer(Int)
  /// An exact decimal by its digits, such as `98.20`; a JSON number as it stands.
  case decimal(String)
  /// Two exact decimals: the lower one for programs, both for people.
  case range(String, upTo: String)
  /// An exact decimal for programs, with the words that people read for it.
  case quantity(String, Text)
  /// A date such as `2026-11-21`.
  case day(String)
  case flag(Bool)
}

extension Cell {
  /// The value as people read it, before anything in it is escaped.
  func wording(in language: Language) -> String {
    switch self {
    case .absent: Wording.absent
    case .unnamed(let text): text[language]
    case .text(let text), .decimal(let text), .day(let text): text
    case .range(let lower, let upper): "\(lower)—\(upper)"
    case .texts(let texts):
      texts.isEmpty ? Wording.absent : texts.joined(separator: Wording.enumerationComma[language])
    case .term(_, let text), .quantity(_, let text): text[language]
    case .integer(let number): String(number)
    case .flag(let flag): (flag ? Wording.yes : Wording.no)[language]
    }
  }

  /// The value as programs read it, the same in every language.
  var datum: String {
    switch self {
    case .absent, .unnamed: ""
    case .text(let text), .decimal(let text), .range(let text, _), .quantity(let text, _), .day(let text):
      text
    case .texts(let texts): texts.joined(separator: ";")
    case .term(let key, _): key
    case .integer(let number): String(number)
    case .flag(let flag): flag ? "true" : "false"
    }
  }
}
