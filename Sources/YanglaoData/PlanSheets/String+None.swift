// What office tables write where there is nothing.

import YanglaoCore

extension String {
  /// Whether the text stands for an empty cell: dashes, a stroke, or 无.
  var meansNone: Bool {
    let folded = FoldedText(self).description
    return !folded.isEmpty && (folded == "/" || folded == "无" || folded.allSatisfy { $0 == "-" })
  }
}
