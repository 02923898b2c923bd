import Testing

@testable import YanglaoCore

struct SearchTests {
  private func hits(_ text: String, plans: Set<String> = []) throws -> [String] {
    try SampleCatalogue.make().search(text, plans: plans).map { "\($0.kind) \($0.reference)" }
  }

  @Test func findsATextWhereverItStands() throws {
    #expect(try hits("照料中心") == ["task town/1", "project town/1"])
    #expect(try hits("竣工") == ["milestone town/1/1"])
    #expect(try hits("社区设施") == ["section town"])
    #expect(try hits("寿命") == ["passage town", "indicator town/age"])
    #expect(try hits("占比达到") == ["task town/1", "indicator town/beds"])
    #expect(try hits("a lost number") == ["irregularity town"])
    #expect(try hits("西政发[2023]") == ["plan town"])
  }

  @Test func keepsToThePlansAskedFor() throws {
    #expect(try hits("规划") == ["plan city"])
    #expect(try hits("规划", plans: ["town"]).isEmpty)
  }

  @Test(arguments: ["", " ", "没有的字"]) func findsNothingElse(_ text: String) throws {
    #expect(try hits(text).isEmpty)
  }

  @Test func everyKindCanBeFound() throws {
    let task = PolicyTask(
      id: "1", number: nil, section: "1", title: "目标", text: "目标", departments: [],
      deadline: Deadline(due: try day("2025-12-31"), basis: .plan),
      milestones: [
        Milestone(
          id: "1", title: "目标", due: try day("2025-12-31"), firm: true, project: nil, quotations: [],
          note: nil)
      ],
      projects: [Project(name: "目标", investment: nil, period: nil, quotations: [], note: nil)],
      standards: [Standard(text: "目标", quotations: [Quotation(text: "目标", place: "1")])])
    let sample = try plan([task])
    let full = Plan(
      id: "p", revision: 1, title: "目标", kind: .workPlan, jurisdiction: sample.jurisdiction,
      period: sample.period, source: "s", sections: [Section(id: "1", number: nil, title: "目标")],
      passages: [Passage(id: "g", kind: .goals, number: nil, title: "目标", task: nil, text: "目标")],
      tasks: [task],
      indicators: [
        Indicator(
          id: "i", measure: "m", name: "目标", kind: .share, unit: "%", counting: .level, attribute: .absent,
          targets: [])
      ],
      irregularities: [
        Irregularity(
          place: "目标", quote: "目标", note: Note(chinese: "目标", english: nil), tasks: [], indicators: [])
      ])
    let catalogue = Catalogue(plans: [full], families: [], collectiveBodies: [], measures: [])
    #expect(Set(catalogue.search("目标").map(\.kind)) == Set(SearchHit.Kind.allCases))
  }

  @Test func wordsOfATaskAreFoundThereAndNotInItsPartsAgain() throws {
    let sample = try SampleCatalogue.make()
    #expect(sample.search("8月底完成验收").map(\.kind) == [.task])
    let task = try task(due: "2025-12-31").replacing(standards: [
      Standard(text: "每百户20平方米", quotations: [Quotation(text: "每百户20平方米")])
    ])
    let catalogue = Catalogue(plans: [try plan([task])], families: [], collectiveBodies: [], measures: [])
    #expect(catalogue.search("每百户").isEmpty)
  }

  @Test func cutsTheWordingAroundTheText() throws {
    let hit = try #require(try SampleCatalogue.make().search("验收").first)
    #expect(hit.excerpt == "…日间照料中心，8月底完成验收。护理型床位每年新增5%，占比达到98%。 ")
    #expect(hit.title == "建设照料中心")
    let whole = try #require(try SampleCatalogue.make().search("敬老").first)
    #expect(whole.excerpt == "营造敬老氛围。 ")
  }
}
