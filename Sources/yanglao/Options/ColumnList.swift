// The columns of a listing as people type them.

import CommandLineKit

/// Column keys as they are typed: `id,title,due`.
struct ColumnList: ParameterValue {
  let keys: [String]

  static func parse(_ argument: String) throws(InvalidValue) -> ColumnList {
    let keys = argument.split(separator: ",", omittingEmptySubsequences: false).map { key in
      String(key.drop { $0 == " " })
    }
    guard keys.allSatisfy({ !$0.isEmpty }) else {
      throw InvalidValue(
        expected: Text("用逗号分隔的列名，如 id,title,due", "column keys separated by commas, such as id,title,due"))
    }
    return ColumnList(keys: keys)
  }
}
