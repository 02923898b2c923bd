// Plans of every shape that the format allows, made of random numbers.

import TestSupport
import YanglaoCore

@testable import YanglaoData

/// Makes plans that are in form; their references and dates need not meet.
enum RandomPlan {
  static func plan(using generator: inout SeededGenerator) -> Plan {
    let first = day(&generator)
    let last = first.advanced(by: Int.random(in: 0...4000, using: &generator))
    let period = Period(from: Bool.random(using: &generator) ? first : nil, to: last)
    return Plan(
      id: word("p", &generator), revision: .random(in: 1...99, using: &generator), title: text(&generator),
      titleAsPrinted: .random(using: &generator), kind: pick(&generator),
      documentNumber: maybe(&generator, text), issuer: maybe(&generator, text),
      issuedOn: maybe(&generator, day),
      jurisdiction: Jurisdiction(
        name: text(&generator), level: pick(&generator), code: "640424", within: maybe(&generator, text)),
      period: period ?? Period(named: "2026")!, source: text(&generator),
      sections: some(&generator) {
        Section(id: word("s", &$0), number: maybe(&$0, text), title: text(&$0), within: maybe(&$0, local))
      },
      passages: some(&generator) {
        Passage(
          id: local(&$0), kind: pick(&$0), number: maybe(&$0, text), title: text(&$0),
          task: maybe(&$0, local), text: text(&$0))
      },
      tasks: some(&generator, task), indicators: some(&generator, indicator),
      reporting: some(&generator) {
        ReportingDuty(what: text(&$0), recurrence: pick(&$0), quotations: quotations(&$0))
      },
      irregularities: some(&generator) {
        Irregularity(
          place: text(&$0), quote: maybe(&$0, text),
          note: Note(chinese: text(&$0), english: maybe(&$0, text)), tasks: some(&$0, local),
          indicators: some(&$0, { word("i", &$0) }))
      })
  }

  private static func task(_ generator: inout SeededGenerator) -> PolicyTask {
    PolicyTask(
      id: local(&generator), number: maybe(&generator, text), section: local(&generator),
      title: text(&generator), text: text(&generator),
      departments: some(&generator) {
        Assignment(name: text(&$0), asPrinted: text(&$0), role: pick(&$0))
      },
      deadline: Deadline(
        due: day(&generator), basis: pick(&generator), asPrinted: maybe(&generator, text),
        firm: .random(using: &generator), recurrence: pick(&generator)),
      milestones: some(&generator) {
        Milestone(
          id: local(&$0), title: text(&$0), due: day(&$0), firm: .random(using: &$0),
          project: maybe(&$0, text), quotations: quotations(&$0), note: note(&$0))
      },
      projects: some(&generator) {
        Project(
          name: text(&$0), investment: maybe(&$0, decimal),
          period: maybe(&$0) { Period(from: nil, to: day(&$0)) } ?? nil, quotations: quotations(&$0),
          note: note(&$0))
      },
      standards: some(&generator) { Standard(text: text(&$0), quotations: quotations(&$0)) })
  }

  private static func indicator(_ generator: inout SeededGenerator) -> Indicator {
    let kind: Indicator.Kind = pick(&generator)
    let targets = (0...Int.random(in: 0...3, using: &generator)).map { _ in target(of: kind, &generator) }
    return Indicator(
      id: word("i", &generator), measure: word("m", &generator), name: text(&generator),
      nameAsPrinted: .random(using: &generator), category: maybe(&generator, text), kind: kind,
      unit: kind == .achievement ? nil : text(&generator), numerator: maybe(&generator, text),
      denominator: maybe(&generator, text), counting: pick(&generator), attribute: pick(&generator),
      tasks: some(&generator, local),
      baseline: maybe(&generator) {
        Baseline(value: decimal(&$0), on: day(&$0), quotation: quotation(&$0), note: note(&$0))
      },
      targets: targets.sorted { $0.due < $1.due })
  }

  private static func target(of kind: Indicator.Kind, _ generator: inout SeededGenerator) -> Target {
    let aims: [Aim] = [
      .atLeast(decimal(&generator)), .atMost(decimal(&generator)),
      .range(decimal(&generator), upTo: decimal(&generator)), .increasing,
    ]
    return Target(
      aim: kind == .achievement ? .achieved : aims.randomElement(using: &generator) ?? .increasing,
      due: day(&generator), recurrence: pick(&generator), firm: .random(using: &generator),
      quotations: [
        Quotation(text: text(&generator), asPrinted: text(&generator), place: maybe(&generator, local))
      ]
        + some(&generator, quotation),
      note: note(&generator))
  }

  private static func quotations(_ generator: inout SeededGenerator) -> [Quotation] {
    [quotation(&generator)] + some(&generator, quotation)
  }

  private static func quotation(_ generator: inout SeededGenerator) -> Quotation {
    Quotation(
      text: text(&generator), asPrinted: maybe(&generator, text), place: maybe(&generator, local))
  }

  private static func note(_ generator: inout SeededGenerator) -> Note? {
    maybe(&generator) { Note(chinese: text(&$0), english: maybe(&$0, text)) }
  }

  // MARK: What all is made of

  private static func some<Item>(
    _ generator: inout SeededGenerator, _ make: (inout SeededGenerator) -> Item
  ) -> [Item] {
    (0..<Int.random(in: 0...3, using: &generator)).map { _ in make(&generator) }
  }

  private static func maybe<Item>(
    _ generator: inout SeededGenerator, _ make: (inout SeededGenerator) -> Item
  ) -> Item? {
    Bool.random(using: &generator) ? make(&generator) : nil
  }

  private static func pick<Word: CaseIterable>(_ generator: inout SeededGenerator) -> Word {
    let words = Array(Word.allCases)
    return words[Int.random(in: words.indices, using: &generator)]
  }

  private static func decimal(_ generator: inout SeededGenerator) -> ExactDecimal {
    ExactDecimal(
      mantissa: .random(in: -999_999_999_999_999_999...999_999_999_999_999_999, using: &generator),
      scale: .random(in: 0...18, using: &generator)) ?? .zero
  }

  private static func day(_ generator: inout SeededGenerator) -> Day {
    Day.epoch.advanced(by: .random(in: 0...60_000, using: &generator))
  }

  private static func word(_ prefix: String, _ generator: inout SeededGenerator) -> String {
    "\(prefix)-\(Int.random(in: 0...9999, using: &generator))"
  }

  private static func local(_ generator: inout SeededGenerator) -> String {
    "\(Int.random(in: 0...99, using: &generator)).\(word("A", &generator))"
  }

  private static let characters: [Unicode.Scalar] = Array(
    "养老服务床位 60%“”—,:[]{}\"\\/\n\u{3000}é😀\u{200D}\u{FE0F}\u{E000}\u{10FFFF}".unicodeScalars)

  private static func text(_ generator: inout SeededGenerator) -> String {
    let count = Int.random(in: 1...12, using: &generator)
    let text = String(
      String.UnicodeScalarView((0..<count).compactMap { _ in characters.randomElement(using: &generator) }))
    return text.showsNothing ? Self.text(&generator) : text
  }
}
