// JSON to the byte, and as other programs read it.

import CommandLineKit
import Foundation
import Testing

@testable import yanglao

@Suite struct JSONRendererTests {
  @Test func `A listing is an array with an object a line`() throws {
    let listing = try SampleRow.listing(
      [.hostile, .broken],
      selecting: ["id", "title", "departments", "days_overdue", "investment", "light", "binding"])
    let first =
      #"{"id": "x/2", "title": "=1+1|\u001b[31m\u202e\"引号\"", "departments": ["+A", "a,b"], "days_overdue": -1, "investment": -0.50, "light": null, "binding": false}"#
    let second =
      #"{"id": "x/3", "title": "建成\n投用 <b>&`*_", "departments": [], "days_overdue": null, "investment": null, "light": "grey", "binding": false}"#
    #expect(rendered(listing, as: .json, language: .english) == "[\n  \(first),\n  \(second)\n]\n")
    #expect(rendered(listing, as: .ndjson) == "\(first)\n\(second)\n")
  }

  @Test func `No rows are an empty array, or nothing`() throws {
    #expect(rendered(try SampleRow.listing([]), as: .json) == "[]\n")
    #expect(rendered(try SampleRow.listing([]), as: .ndjson) == "")
  }

  @Test func `Any text comes back as it was, and hides nothing on the way`() throws {
    let texts = [
      "\"\\/\u{8}\u{C}\n\r\t\u{0}\u{1F}", "\u{7F}\u{85}\u{9B}", "\u{2028}\u{2029}\u{202E}\u{FEFF}\u{200D}",
      "\u{E0041}\u{1F468}\u{200D}𠮷",
      "养老服务“体系”", "",
    ]
    let text = rendered(try SampleRow.listing(texts.map { SampleRow(title: $0) }), as: .json)
    #expect(!text.unicodeScalars.contains { $0.needsEscape && $0 != "\n" })
    let rows = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [[String: Any]]
    // Compared by scalars: equal strings may differ in their normal form.
    #expect(
      rows?.map { Array(($0["title"] as? String ?? "?").unicodeScalars) }
        == texts.map { Array($0.unicodeScalars) })
  }

  @Test(arguments: [
    ("0", true), ("-0.50", true), ("7300.00", true), ("123456789012345678901234567890.1", true),
    ("007", false), ("1.", false),
    (".5", false), ("+1", false), ("1e5", false), ("", false), ("-", false), ("1.2.3", false), ("１", false),
    ("NaN", false),
    ("--1", false), ("00", false),
  ])
  func `A decimal keeps its digits, and is a string where it is no number`(digits: String, isNumber: Bool)
    throws
  {
    let listing = try SampleRow.listing([SampleRow(money: digits)], selecting: ["investment"])
    let value = isNumber ? digits : "\"\(digits)\""
    #expect(rendered(listing, as: .ndjson) == "{\"investment\": \(value)}\n")
  }
}
