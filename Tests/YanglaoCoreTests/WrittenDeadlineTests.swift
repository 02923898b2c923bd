// Deadlines as people write them are read as the last day of what they say, and never as anything else.

import TestSupport
import Testing

@testable import YanglaoCore

struct WrittenDeadlineTests {
  private static func period(_ name: String) throws -> Period { try #require(Period(named: name)) }

  private static func reading(_ text: String, in period: Period) throws -> String {
    let deadline = try WrittenDeadline(text, in: period)
    return [
      deadline.due.description, deadline.recurrence == .once ? "" : deadline.recurrence.rawValue,
      deadline.firm ? "" : "soft",
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  @Test(
    arguments: [
      ("2027年底", "2027-12-31"), ("2027年", "2027-12-31"), ("2027", "2027-12-31"), ("２０２７年底", "2027-12-31"),
      ("2027年末", "2027-12-31"), ("2027年年底", "2027-12-31"), ("2027年底前", "2027-12-31"),
      ("2027年年底前", "2027-12-31"), ("到2027年底", "2027-12-31"), ("到2027年", "2027-12-31"),
      ("至2027年底", "2027-12-31"), ("截至2027年底", "2027-12-31"), ("2027年内", "2027-12-31"),
      ("2027年底前完成", "2027-12-31"), ("2027年12月31日前", "2027-12-31"), ("2027-12-31", "2027-12-31"),
      ("2027/12/31", "2027-12-31"), ("2027.12.31", "2027-12-31"), ("20271231", "2027-12-31"),
      ("2027-12", "2027-12-31"), ("2027-06-30前", "2027-06-30"), ("20270630前", "2027-06-30"),
      ("2027年6月底前", "2027-06-30"),
      ("2027年6月底", "2027-06-30"), ("2027年6月", "2027-06-30"), ("2027年6月份", "2027-06-30"),
      ("2027年6月30日", "2027-06-30"), ("2027年 6月 30日", "2027-06-30"), ("2027年6月30日之前", "2027-06-30"),
      ("2027年6月上旬", "2027-06-10"), ("2027年6月中旬", "2027-06-20"), ("2027年2月下旬", "2027-02-28"),
      ("2027年6月上旬末前", "2027-06-10"), ("2027年6月中旬末前完成", "2027-06-20"), ("2027年6月下旬末前", "2027-06-30"),
      ("2027年上半年", "2027-06-30"), ("2027年中", "2027-06-30"), ("2027年下半年", "2027-12-31"),
      ("2027年一季度", "2027-03-31"), ("2027年第三季度", "2027-09-30"), ("2027年3季度末", "2027-09-30"),
      ("2027年二季度末前", "2027-06-30"), ("2026—2027年", "2027-12-31"), ("2026年—2027年", "2027-12-31"),
      ("2026年至2028年底", "2028-12-31"), ("2027年1-6月", "2027-06-30"), ("2027年1月至6月", "2027-06-30"),
      ("2026年7月-2027年6月", "2027-06-30"), ("“十五五”末", "2030-12-31"), ("十五五末", "2030-12-31"),
      ("“十五五”期间", "2030-12-31"), ("规划期末", "2030-12-31"), ("力争2027年底", "2027-12-31 soft"),
      ("争取2027年底前完成", "2027-12-31 soft"), ("每年", "2030-12-31 yearly"), ("每月", "2030-12-31 monthly"),
      ("每季度", "2030-12-31 quarterly"), ("每半年", "2030-12-31 halfYearly"), ("每年底前", "2030-12-31 yearly"),
      ("每年12月底前", "2030-12-31 yearly"), ("每月底", "2030-12-31 monthly"), ("monthly", "2030-12-31 monthly"),
    ])
  func reads(text: String, reading: String) throws {
    #expect(try Self.reading(text, in: Self.period("2026-01-01..2030-12-31")) == reading)
  }

  @Test(
    arguments: [
      ("7月底前", "2023-07-31"), ("7月底", "2023-07-31"), ("7月", "2023-07-31"), ("7月份", "2023-07-31"),
      ("7月15日", "2023-07-15"), ("7月15日前", "2023-07-15"), ("2—3月份", "2023-03-31"), ("2月-3月", "2023-03-31"),
      ("年底", "2023-12-31"), ("年底前", "2023-12-31"), ("年内", "2023-12-31"), ("上半年", "2023-06-30"),
      ("三季度", "2023-09-30"), ("12月底前", "2023-12-31"), ("年中", "2023-06-30"), ("6月1日-6月30日", "2023-06-30"),
    ])
  func takesTheYearOfAPlanOfOneYear(text: String, reading: String) throws {
    #expect(try Self.reading(text, in: Self.period("2023")) == reading)
    #expect(throws: WrittenDeadline.Problem.yearNeeded) {
      try WrittenDeadline(text, in: Self.period("2023-01-01..2024-12-31"))
    }
    let end = try #require(Day(iso: "2023-12-31"))
    #expect(throws: WrittenDeadline.Problem.yearNeeded) {
      try WrittenDeadline(text, in: #require(Period(from: nil, to: end)))
    }
  }

  @Test func refusesWhatCouldMeanSomethingElse() throws {
    let end = try #require(Day(iso: "2025-12-31"))
    let outside = try #require(Day(iso: "2031-12-31"))
    let refusals: [(String, WrittenDeadline.Problem)] = [
      ("", .notADeadline), ("尽快", .notADeadline), ("2027年13月", .notADeadline), ("2027-02-30", .noSuchDay),
      ("2027年2月30日", .noSuchDay), ("2027年2月29日", .noSuchDay), ("2027/2/29前", .noSuchDay),
      ("20270431", .noSuchDay),
      ("2027年4月31日前", .noSuchDay), ("2027年2月20日至2月29日", .noSuchDay), ("27年底", .notADeadline),
      ("2 027年", .notADeadline),
      ("2027-12-31 00:00:00", .notADeadline), ("今天", .notADeadline), ("今年底", .notADeadline),
      ("6月底、12月底", .notADeadline), ("2027年五季度", .notADeadline), ("2028—2027年", .notADeadline),
      ("2027年6月-6月", .notADeadline),
      ("底", .notADeadline), ("2027年底以后", .notADeadline), ("2025-2027", .notADeadline),
      ("长期坚持", .endless), ("持续推进", .endless), ("2027年前", .ambiguousBefore),
      ("2027年6月前", .ambiguousBefore), ("2027年6月上旬前", .ambiguousBefore), ("6月下旬之前", .yearNeeded),
      ("2027年三季度前", .ambiguousBefore), ("2027-12前", .ambiguousBefore),
      ("每年6月底前", .dayWithinRecurrence), ("每月5日前", .dayWithinRecurrence),
      ("“十四五”末", .otherFiveYears(end: end)), ("2031年底", .outside(outside)),
      ("2025年底", .outside(end)),
    ]
    for (text, problem) in refusals {
      #expect(throws: problem, "\(text)") {
        try WrittenDeadline(text, in: Self.period("2026-01-01..2030-12-31"))
      }
    }
  }

  @Test func readsWhatIsPrintedOfADay() throws {
    var generator = SeededGenerator.printingItsSeed()
    let period = try Self.period("2026-01-01..2030-12-31")
    for _ in 0..<2000 {
      let day = Day.epoch.advanced(by: .random(in: 20_454...22_279, using: &generator))
      let (year, month, number) = day.components
      let text = [
        "\(day)", "\(year)/\(month)/\(number)", "\(year)年\(month)月\(number)日",
        "到\(year)年\(month)月\(number)日前",
        "力争\(year)年\(month)月\(number)号", "\(year).\(month).\(number)",
      ].randomElement(using: &generator)
      try #require(try WrittenDeadline(text ?? "", in: period).due == day, "\(text ?? "")")
    }
  }

  @Test func takesAnyText() throws {
    var generator = SeededGenerator.printingItsSeed()
    let pieces = Array("0123456789.-/—～至到年月日底末前内中上下半季度旬每力争十四五“”期完成 ").map(String.init)
    let period = try Self.period("2026-01-01..2030-12-31")
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...10, using: &generator))
        .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      guard let deadline = try? WrittenDeadline(text, in: period) else { continue }
      #expect(period.contains(deadline.due), "\(text)")
    }
  }
}
