// Targets as people write them are read as what they say, and never as anything else.

import TestSupport
import Testing

@testable import YanglaoCore

struct WrittenTargetTests {
  /// What is written, and what it is read as: comparator and value, unit, recurrence, 力争, 新增, in this order.
  static let forms: [(text: String, reading: String)] = [
    ("60%", "atLeast 60 %"), ("60％", "atLeast 60 %"), ("６０％", "atLeast 60 %"), (" 60 % ", "atLeast 60 %"),
    ("60.0%", "atLeast 60.0 %"), ("≥60%", "atLeast 60 %"), ("≥ 60 %", "atLeast 60 %"),
    (">=60%", "atLeast 60 %"),
    ("＞＝60%", "atLeast 60 %"), ("≧60%", "atLeast 60 %"), ("⩾60%", "atLeast 60 %"),
    ("不低于60%", "atLeast 60 %"), ("不得低于60%", "atLeast 60 %"), ("不小于60%", "atLeast 60 %"),
    ("60%以上", "atLeast 60 %"), ("60%及以上", "atLeast 60 %"), ("60%（含）以上", "atLeast 60 %"),
    ("60%以上（含）", "atLeast 60 %"), ("10%以下(含)", "atMost 10 %"), ("缩短至5天", "atMost 5 天"),
    ("60以上", "atLeast 60"), ("达到60%", "atLeast 60 %"), ("达60%", "atLeast 60 %"),
    ("达到60%以上", "atLeast 60 %"), ("不低于60%以上", "atLeast 60 %"), ("提高到60%", "atLeast 60 %"),
    ("提升至60%以上", "atLeast 60 %"), ("增加到4000张", "atLeast 4000 张"), ("至少3个", "atLeast 3 个"),
    ("最少3个", "atLeast 3 个"), ("至少建设3个", "atLeast 3 个"), ("至少建有1所", "atLeast 1 所"),
    ("至少配1名", "atLeast 1 名"), ("完成500户", "atLeast 500 户"), ("3个以上", "atLeast 3 个"),
    ("3个", "atLeast 3 个"), ("3", "atLeast 3"), ("不少于5家", "atLeast 5 家"), ("不得少于5家", "atLeast 5 家"),
    ("１，５００户", "atLeast 1500 户"), ("1,500户", "atLeast 1500 户"), ("0.14张/千人", "atLeast 0.14 张/千人"),
    ("1名/百张床位", "atLeast 1 名/百张床位"), ("2.47万亩", "atLeast 2.47 万亩"), ("1.5万张", "atLeast 1.5 万张"),
    ("7000平方米", "atLeast 7000 平方米"), ("5‰", "atLeast 5 ‰"), ("-3℃以上", "atLeast -3 ℃"),
    ("90分以上", "atLeast 90 分"), ("90分", "atLeast 90 分"), ("20㎡", "atLeast 20 ㎡"), ("20m²", "atLeast 20 m²"),
    ("20—30㎡", "range 20-30 ㎡"),
    ("－3℃以上", "atLeast -3 ℃"), ("−3℃以上", "atLeast -3 ℃"),
    ("2—3个", "range 2-3 个"), ("2-3个", "range 2-3 个"), ("2～3个", "range 2-3 个"), ("2~3个", "range 2-3 个"),
    ("2至3个", "range 2-3 个"), ("2到3个", "range 2-3 个"), ("2——3个", "range 2-3 个"), ("3-3个", "range 3-3 个"),
    ("2–3个", "range 2-3 个"),
    ("2 - 3 个", "range 2-3 个"), ("2个—3个", "range 2-3 个"), ("60%-70%", "range 60-70 %"),
    ("60-70%", "range 60-70 %"), ("达到2—3个", "range 2-3 个"), ("2-3场（次）", "range 2-3 场(次)"),
    ("2000-2100张", "range 2000-2100 张"), ("1500-2030", "range 1500-2030"),
    ("2-3/年", "range 2-3 yearly"), ("每年2-3个", "range 2-3 个 yearly"),
    ("每年不少于5个", "atLeast 5 个 yearly"), ("每年5个以上", "atLeast 5 个 yearly"),
    ("每年至少新增5个", "atLeast 5 个 yearly addition"), ("每月至少开展1次", "atLeast 1 次 monthly"),
    ("每季度1次", "atLeast 1 次 quarterly"), ("每半年不少于1次", "atLeast 1 次 halfYearly"),
    ("5个/年", "atLeast 5 个 yearly"), ("不少于5个/年", "atLeast 5 个 yearly"),
    ("累计达到500张", "atLeast 500 张"), ("累计新增500张", "atLeast 500 张 addition"),
    ("新增500张", "atLeast 500 张 addition"), ("新增不少于500张", "atLeast 500 张 addition"),
    ("新（改）建3个", "atLeast 3 个 addition"), ("新建1所", "atLeast 1 所 addition"),
    ("力争60%", "atLeast 60 % soft"), ("力争达到60%以上", "atLeast 60 % soft"), ("争取2个", "atLeast 2 个 soft"),
    ("每年力争新增2家", "atLeast 2 家 yearly soft addition"),
    ("大于等于5个", "atLeast 5 个"), ("大于或等于5个", "atLeast 5 个"), ("小于等于5个", "atMost 5 个"),
    ("小于或等于5个", "atMost 5 个"), ("减少到5%", "atMost 5 %"), ("减少至5%以下", "atMost 5 %"), ("缩减到5%", "atMost 5 %"),
    ("缩减至5%", "atMost 5 %"), ("控制到5%以内", "atMost 5 %"),
    ("≤5%", "atMost 5 %"), ("<=5%", "atMost 5 %"), ("≦5%", "atMost 5 %"), ("不高于5%", "atMost 5 %"),
    ("不超过5%", "atMost 5 %"), ("不多于5起", "atMost 5 起"), ("不大于5%", "atMost 5 %"),
    ("控制在10%以内", "atMost 10 %"), ("控制在10%以下", "atMost 10 %"), ("控制在10%", "atMost 10 %"),
    ("10%以内", "atMost 10 %"), ("10%以下", "atMost 10 %"), ("降低到10%", "atMost 10 %"),
    ("降至10%以下", "atMost 10 %"), ("最多3起", "atMost 3 起"), ("≤0", "atMost 0"), ("不超过0起", "atMost 0 起"),
    ("每年不超过2起", "atMost 2 起 yearly"),
    ("逐年增加", "increasing yearly"), ("逐年提高", "increasing yearly"), ("每年逐年增长", "increasing yearly"),
    ("达成", "achieved"), ("建成投用", "achieved"), ("基本建成", "achieved"), ("全覆盖", "achieved"),
    ("应保尽保", "achieved"), ("达到三级甲等标准", "achieved"), ("达到五星级标准", "achieved"), ("达到二级以上等级标准", "achieved"),
    ("达到十五五规划要求", "achieved"), ("达到一户一策要求", "achieved"), ("达到一人一档要求", "achieved"), ("达到国家统一标准", "achieved"),
    ("达到一流标准", "achieved"), ("达到第三类要求", "achieved"), ("达到三年行动计划要求", "achieved"), ("力争建成投用", "achieved soft"),
    ("每年完成", "achieved yearly"), (" 建成 ", "achieved"), ("achieved", "achieved"),
  ]

  static func reading(_ target: WrittenTarget) -> String {
    let aim: String =
      switch target.aim {
      case .atLeast(let value): "atLeast \(value)"
      case .atMost(let value): "atMost \(value)"
      case .range(let lower, let upper): "range \(lower)-\(upper)"
      case .increasing: "increasing"
      case .achieved: "achieved"
      }
    return [
      aim, target.unit, target.recurrence == .once ? "" : target.recurrence.rawValue,
      target.firm ? "" : "soft", target.isAddition ? "addition" : "",
    ].filter { !$0.isEmpty }.joined(separator: " ")
  }

  @Test(arguments: forms) func reads(form: (text: String, reading: String)) throws {
    #expect(Self.reading(try WrittenTarget(form.text)) == form.reading)
  }

  @Test(
    arguments: [
      ("", .notATarget), ("—", .notATarget), ("大幅提高", .notATarget), ("提高", .change), ("百分之六十", .notATarget),
      ("六成", .notATarget),
      ("6成", .notATarget), ("2分之1", .notATarget), ("3分5", .notATarget), ("一所", .notATarget),
      ("2十个", .notATarget), ("5百张", .notATarget),
      ("1/2", .notATarget), ("1:100", .notATarget), ("2、3个", .notATarget), ("2个3个", .notATarget),
      ("6 0%", .notATarget), ("60%70%", .notATarget), ("60%或3个", .notATarget), ("2个-3家", .notATarget),
      ("60.%", .notATarget), ("1,23个", .notATarget), ("60%。", .notATarget), ("2027-12-31", .notATarget),
      ("达到1级标准", .notATarget), ("是", .notATarget), ("未达成", .notATarget), ("=60%", .notATarget),
      ("约60%", .approximate), ("60%左右", .approximate), ("100余张", .approximate), ("100多张", .approximate),
      ("近60%", .approximate), ("超过60%", .exclusive), (">60%", .exclusive), ("＜5%", .exclusive),
      ("高于60%", .exclusive), ("低于5%", .exclusive), ("提高5个百分点", .change), ("5个百分点", .change),
      ("增长10%", .change), ("下降3%", .change), ("不低于60%以下", .contradictory), ("至少2—3个", .contradictory),
      ("2-3个以上", .contradictory), ("每年每月1次", .contradictory), ("每月5个/年", .contradictory),
      ("每月逐年增加", .contradictory), ("0", .zero), ("0起", .zero), ("0%", .zero), ("达到0%", .zero),
      ("达到百分之六十以上的要求", .notATarget), ("达到一百二十张床位标准", .notATarget), ("达到三张床位标准", .notATarget),
      ("达到千分之五标准", .notATarget), ("达到五十标准", .notATarget), ("达到一个中心要求", .notATarget),
      ("—60%", .notATarget), ("–60%", .notATarget), ("不低于—60%", .notATarget), ("- 60%", .notATarget),
      ("-5—-3%", .notATarget), ("-5--3", .notATarget), ("-5~-3%", .notATarget), ("-5至3%", .notATarget),
      ("2—-3个", .notATarget), ("2--3个", .notATarget), ("-5%-3%", .notATarget),
      ("2026-2030", .date), ("2026—2030", .date), ("２０２６－２０３０", .date), ("2026年—2030年", .date),
      ("2027年", .date), ("2027年底", .date), ("7月底", .date), ("3-2个", .rangeUpsideDown),
      ("1234567890123456789个", .value(.tooManyDigits(limit: 18))),
    ] as [(String, WrittenTarget.Problem)])
  func refuses(text: String, problem: WrittenTarget.Problem) {
    #expect(throws: problem) { try WrittenTarget(text) }
  }

  @Test func saysWhetherASideIsNamed() throws {
    for text in ["60%", "达到60%", "新增3个"] { #expect(try !WrittenTarget(text).namesItsSide) }
    for text in ["≥60%", "60%以内", "2-3个", "提高到60%", "逐年增加"] {
      #expect(try WrittenTarget(text).namesItsSide)
    }
  }

  @Test func isReadInTheUnitThatIsWanted() throws {
    func aim(_ text: String, _ unit: String?) throws -> Aim { try WrittenTarget(text).aim(in: unit) }
    func number(_ text: String) throws -> ExactDecimal { try #require(ExactDecimal(text)) }
    #expect(try aim("1.5万张", "张") == .atLeast(number("15000")))
    #expect(try aim("1.5万张", "万张") == .atLeast(number("1.5")))
    #expect(try aim("1.5万", "张") == .atLeast(number("15000")))
    #expect(try aim("2—3", "个") == .range(number("2"), upTo: number("3")))
    #expect(try aim("控制在10％以内", "%") == .atMost(number("10")))
    #expect(try aim("90分以上", "分") == .atLeast(number("90")))
    #expect(try aim("20㎡", "㎡") == .atLeast(number("20")))
    #expect(try aim("20m²", "m²") == .atLeast(number("20")))
    #expect(try aim("逐年增加", "万元") == .increasing)
    #expect(try aim("建成投用", nil) == .achieved)
    #expect(throws: WrittenTarget.Problem.value(.wrongUnit(found: "个", expected: "%"))) {
      try aim("3个", "%")
    }
    #expect(throws: WrittenTarget.Problem.value(.wrongUnit(found: "万", expected: "%"))) {
      try aim("3万", "%")
    }
    #expect(throws: WrittenTarget.Problem.value(.numberNeeded(unit: "%"))) { try aim("全覆盖", "%") }
    #expect(throws: WrittenTarget.Problem.value(.achievementNeeded)) { try aim("60%", nil) }
  }

  /// 元/月 is a unit where the indicator has it, else so many 元 each month.
  @Test func aPeriodBelongsToTheUnitThatHasIt() throws {
    for (text, number) in [("200元/月", "200"), ("不低于200元/月", "200"), ("0.02万元/月", "200"), ("200元/月以上", "200")]
    {
      let target = try WrittenTarget(text)
      #expect(try target.aim(in: "元/月") == .atLeast(#require(ExactDecimal(number))))
      #expect(target.recurrence(in: "元/月") == .once)
      #expect(try target.aim(in: "元") == .atLeast(#require(ExactDecimal(number))))
      #expect(target.recurrence(in: "元") == .monthly)
    }
    #expect(try WrittenTarget("每年200元/年").recurrence(in: "元/年") == .yearly)
    #expect(throws: WrittenTarget.Problem.value(.wrongUnit(found: "元", expected: "元/年"))) {
      try WrittenTarget("200元/月").aim(in: "元/年")
    }
  }

  /// The wordings of each comparator, with N and M for its numbers.
  private static let wordings: [Comparator: [String]] = [
    .atLeast: [
      "≥N", ">=N", "不低于N", "不少于N", "至少N", "N以上", "N及以上", "达到N以上", "提高到N", "新增不少于N", "力争达到N以上", "每年不少于N",
    ],
    .atMost: ["≤N", "<=N", "不高于N", "不超过N", "控制在N以内", "N以下", "降至N", "每月不超过N"],
    .range: ["N-M", "N—M", "N～M", "N至M", "N到M", "每年N–M", "达到N——M"],
  ]

  @Test func readsWhatIsPrintedInEachWording() throws {
    var generator = SeededGenerator.printingItsSeed()
    let units = ["", "%", "‰", "个", "家", "万张", "人/百张床位", "平方米", "场（次）"]
    for _ in 0..<3000 {
      let scale = Int.random(in: 0...4, using: &generator)
      let numbers = (0..<2).map { _ in
        ExactDecimal(mantissa: .random(in: 0...999_999_999, using: &generator), scale: scale) ?? .zero
      }.sorted()
      let comparator = [Comparator.atLeast, .atMost, .range].randomElement(using: &generator) ?? .range
      let wording = try #require(Self.wordings[comparator]?.randomElement(using: &generator))
      let unit = units.randomElement(using: &generator) ?? ""
      var text = ""
      for character in wording {
        switch character {
        case "N": text += numbers[0].description + (comparator == .range ? "" : unit)
        case "M": text += numbers[1].description + unit
        default: text.append(character)
        }
        if Bool.random(using: &generator) { text += character == ">" || character == "<" ? "" : " " }
      }
      if Bool.random(using: &generator) { text = Self.widened(text) }
      let expected: Aim =
        switch comparator {
        case .atMost: .atMost(numbers[0])
        case .range: .range(numbers[0], upTo: numbers[1])
        default: .atLeast(numbers[0])
        }
      let read = try WrittenTarget(text)
      try #require(read.aim == expected, "\(text)")
      try #require(read.unit == FoldedText(unit).description, "\(text)")
      try #require(read.aim.value?.description == numbers[0].description, "\(text)")
    }
  }

  /// The text with full-width letters, digits and signs.
  private static func widened(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          (0x21...0x7E).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
  }

  @Test func takesAnyTextWithoutGuessing() {
    var generator = SeededGenerator.printingItsSeed()
    let pieces = Array("0123456789.,-—～至到%％万亿张个家每年月不低于少高超过以上内下力争新增达≥≤<>（）() 约余左右逐年增加建成").map(String.init)
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 0...9, using: &generator))
        .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      guard let target = try? WrittenTarget(text), let value = target.aim.value else { continue }
      // Every digit that was written is in the value, and none that was not.
      let written = FoldedText(text).description.filter { $0.isASCII && $0.isNumber }
      let read = (value.description + (target.aim.upperEnd?.description ?? "")).filter(\.isNumber)
      #expect(
        written.drop { $0 == "0" }.hasSuffix(read.drop { $0 == "0" }) || target.aim.upperEnd != nil, "\(text)"
      )
    }
  }
}
