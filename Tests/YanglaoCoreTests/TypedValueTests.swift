// Values are read exactly as they were meant, or refused with what would be right.

import TestSupport
import Testing

@testable import YanglaoCore

struct TypedValueTests {
  private static func number(_ text: String, _ unit: String) -> String? {
    guard case .quantity(.number(let number)) = try? TypedValue.read(text, unit: unit) else { return nil }
    return number.description
  }

  private static func problem(_ text: String, _ unit: String?) -> TypedValue.Problem? {
    do throws(TypedValue.Problem) {
      _ = try TypedValue.read(text, unit: unit)
      return nil
    } catch { return error }
  }

  @Test(arguments: [
    ("52.3", "%", "52.3"), ("52.3%", "%", "52.3"), ("５２．３％", "%", "52.3"), ("52.30 %", "％", "52.30"),
    ("60", "%", "60"), (" 60 ", "张", "60"), ("-0.5", "%", "-0.5"), ("−5", "个", "-5"), ("0", "个", "0"),
    ("59.96%", "%", "59.96"), ("007", "个", "7"),
    ("382张", "张", "382"), ("382 张", "张", "382"), ("35.2张/千人", "张/千人", "35.2"), ("3张／100人", "张/100人", "3"),
    ("1,234", "张", "1234"), ("1，234", "张", "1234"), ("12,345,678.90", "元", "12345678.90"),
    ("１，２３４", "张", "1234"),
    ("2.47万", "人次", "24700"), ("3.5亿", "元", "350000000"), ("2.47万人次", "人次", "24700"),
    ("２．４７万", "人次", "24700"),
    ("0.00012万", "元", "1.2"), ("1万亿", "元", "1000000000000"), ("1,234万", "元", "12340000"),
    ("2.47万元", "万元", "2.47"), ("2.47万", "万元", "2.47"), ("2.47", "万元", "2.47"), ("2.47亿", "万元", "24700"),
    ("2.47亿元", "万元", "24700"), ("72000000元", "万元", "7200.0000"), ("3.5万亩", "万亩", "3.5"),
    ("999999999999999999", "个", "999999999999999999"),
  ])
  func readsNumbers(_ typed: String, _ unit: String, _ number: String) {
    #expect(Self.number(typed, unit) == number)
  }

  @Test func noneOfManyIsAShareToo() throws {
    let many = try #require(ExactDecimal("387"))
    #expect(
      try TypedValue.read("0/387", unit: "%") == .quantity(.fraction(numerator: .zero, denominator: many)))
  }

  @Test(arguments: ["232/387", "232／387", "２３２／３８７", " 232 / 387 ", "232.0/387"])
  func readsFractions(_ typed: String) throws {
    let (numerator, denominator) = (try #require(ExactDecimal("232")), try #require(ExactDecimal("387")))
    #expect(
      try TypedValue.read(typed, unit: "%")
        == .quantity(.fraction(numerator: numerator, denominator: denominator)))
  }

  @Test(arguments: ["achieved", "Achieved", "达成", "已达成", "已建成", "建成投用", "是", "yes", " 是　", "ＹＥＳ"])
  func readsAchievements(_ typed: String) throws {
    #expect(try TypedValue.read(typed, unit: nil) == .achieved)
  }

  @Test(arguments: [
    "", " ", "%", "-", "张", "约60", ">60", "≥60%", "60以上5", "+5", ".5", "5.", "5.%", "1.2.3", "1,23", "12,34",
    "1,2345",
    "1234,567", "0,234", ",234", "1,,234", "1,234,", "52 3", "5 2.3", "--5", "2026-06-30",
    "2—3个", "—60", "–60%", "—232/387",
    "232//387", "232/387/2", "232/387张", "六十", "NaN", "0x10", "١٢", "5١", String(repeating: "9", count: 1000),
  ])
  func refusesWhatIsNoNumber(_ typed: String) {
    let problem = Self.problem(typed, "%")
    switch problem {
    case .notANumber, .wrongUnit: break
    default: Issue.record("\(typed): \(String(describing: problem))")
    }
  }

  @Test(arguments: [
    ("52.3.1", "%" as String?, TypedValue.Problem.notANumber),
    ("10%", "张", .wrongUnit(found: "%", expected: "张")),
    ("10张", "%", .wrongUnit(found: "张", expected: "%")), ("10家", "张", .wrongUnit(found: "家", expected: "张")),
    ("2万", "%", .wrongUnit(found: "万", expected: "%")),
    ("5万亩", "万元", .wrongUnit(found: "万亩", expected: "万元")),
    ("1e5", "%", .exponent), ("1.2E+05", "个", .exponent), ("５ｅ－１", "%", .exponent), ("1e999", "张", .exponent),
    ("1ea", "%", .wrongUnit(found: "ea", expected: "%")), ("232/0", "%", .zeroDenominator),
    ("232/0.00", "%", .zeroDenominator),
    ("232/-387", "%", .negativeFraction),
    ("-232/387", "%", .negativeFraction), ("232/387", "张", .fractionOfACount(unit: "张")),
    ("2026/6", "个", .fractionOfACount(unit: "个")), ("否", nil, .notAchieved), ("未建成", nil, .notAchieved),
    ("是", "%", .numberNeeded(unit: "%")), ("60%", nil, .achievementNeeded),
    ("1000000000000000000", "个", .tooManyDigits(limit: 18)),
    ("0.1234567890123456789", "个", .tooManyDigits(limit: 18)),
    ("999999999999999亿", "元", .tooManyDigits(limit: 18)),
    ("0.123456789012345678元", "亿元", .tooManyDigits(limit: 18)),
  ])
  func saysWhatIsWrong(_ typed: String, _ unit: String?, _ problem: TypedValue.Problem) {
    #expect(Self.problem(typed, unit) == problem)
  }

  @Test(arguments: [
    ("60", true), ("59.9", true), ("60.0", true), ("59.95", true), ("59.94", true), ("59.9483", true),
    ("59.93", false),
    ("59", true), ("61", false), ("0.5995", false), ("60.1", false),
  ])
  func comparesANumberWithItsFraction(_ typed: String, _ agrees: Bool) throws {
    let (part, whole) = (try #require(ExactDecimal("232")), try #require(ExactDecimal("387")))
    let fraction = Quantity.fraction(numerator: part, denominator: whole)
    #expect(try TypedValue(typed).agrees(with: fraction, percent: true) == agrees)
  }

  @Test(arguments: [("59", false), ("60", true), ("61", false), ("60.0", true), ("59.9", false)])
  func aWholeUnitOfTheLastDigitIsTooMuch(_ typed: String, _ agrees: Bool) throws {
    let fraction = Quantity.fraction(
      numerator: try #require(ExactDecimal("60")), denominator: try #require(ExactDecimal("100")))
    #expect(try TypedValue(typed).agrees(with: fraction, percent: true) == agrees)
  }

  @Test func neverTrapsOnAnyText() {
    var generator = SeededGenerator.printingItsSeed()
    let pieces = Array("0123456789.,-+/%％万亿张元是否 　，．／年e９\u{0}\u{301}\u{10FFFF}").map(String.init)
    var read = 0
    for _ in 0..<20_000 {
      let count = Int.random(in: 0...24, using: &generator)
      let text = (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      for unit in ["%", "万元", "", nil] where Self.problem(text, unit) == nil { read += 1 }
    }
    #expect(read > 0)
  }
}
