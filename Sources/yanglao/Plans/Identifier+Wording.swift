// What ids look like, in words.

import CommandLineKit
import YanglaoData

extension Identifier {
  /// What an id of the form is made of, and one as it should be.
  var words: Text {
    switch self {
    case .plan:
      Text(
        "以小写字母开头的小写字母、数字和连字符，不超过 \(Self.planLimit) 个，如 my-county-2026",
        "a small letter, then small letters, digits and hyphens, at most \(Self.planLimit) in all, such as my-county-2026"
      )
    case .local:
      Text(
        "字母和数字，其间可用单个“.”或“-”，不超过 \(Self.limit) 个，如 2.3、box-2",
        "letters and digits, with single points or hyphens between them, at most \(Self.limit) in all, such as 2.3 or box-2"
      )
    case .slug:
      Text(
        "以小写字母开头的小写字母和数字，其间可用单个连字符，不超过 \(Self.limit) 个，如 nursing-bed-share",
        "a small letter, then small letters and digits, with single hyphens between them, at most \(Self.limit) in all, such as nursing-bed-share"
      )
    }
  }
}
