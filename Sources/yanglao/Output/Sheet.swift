// The page of one thing: named values, some of them lists, groups of values or whole listings.

import CommandLineKit

/// The page of one thing.
struct Sheet: Sendable {
  var fields: [SheetField]
  /// The title of a report: Markdown prints it, and sets what needs lines of its own under headings.
  var heading: Text?
  /// What a report says of itself under its title, in Markdown.
  var remark: Text?

  init(_ fields: [SheetField]) { self.fields = fields }

  /// The page with the fields of these keys alone, in the order of the keys; the whole page where there are none.
  ///
  /// Throws `UnknownColumn` for a key that no field bears.
  func selecting(_ keys: [String]) throws(UnknownColumn) -> Sheet {
    var page = self
    if !keys.isEmpty { page.fields = try fields.picking(keys, by: { $0.key }) }
    return page
  }
}
