// The encodings that `--encoding` of an import takes.

import CommandLineKit
import YanglaoData

extension ImportEncoding: ParameterValue {
  public static func parse(_ argument: String) throws(InvalidValue) -> ImportEncoding {
    guard let encoding = ImportEncoding(named: argument) else {
      throw InvalidValue(
        expected: Text("utf-8、utf-16、gb18030 或 gbk", "utf-8, utf-16, gb18030 or gbk"),
        nearest: Spelling.nearest(to: argument, among: allCases.map(\.rawValue)))
    }
    return encoding
  }
}
