// What `plan new` prints without tables is a plan that holds together, whatever is said of it.

import Testing
import YanglaoCore
import YanglaoData

@testable import yanglao

struct PlanNewTests {
  @Test(
    arguments: [
      [], ["--id", "a--b-", "--period", "2023", "--title", "某县规划"],
      ["--jurisdiction", "某市", "--code", "640500", "--within", "某省", "--kind", "taskList"],
    ])
  func printsAPlanThatHoldsTogether(options: [String]) throws {
    let run = CommandRun(words: ["plan", "new"] + options)
    #expect(run.status == .done)
    let plan = try PlanReader.plan(from: Array(run.output.utf8), file: "plan.json")
    #expect(PlanWriter.json(of: plan, schema: StartingPlan.schema) == run.output)
    let known = try BundledData.catalogue()
    let catalogue = Catalogue(
      plans: [plan], families: known.families, collectiveBodies: known.collectiveBodies,
      measures: known.measures)
    #expect(PlanValidation.faults(of: plan, in: catalogue).isEmpty)
    #expect(run.said.count > 5)
  }

  @Test func takesWhatIsSaidOfThePlan() throws {
    let run = CommandRun(
      "plan", "new", "--id", "demo", "--title", " 某县方案 ", "--jurisdiction", "某镇", "--code", "640424",
      "--period", "2026")
    let plan = try PlanReader.plan(from: Array(run.output.utf8), file: "plan.json")
    #expect((plan.id, plan.title, plan.kind) == ("demo", "某县方案", .workPlan))
    #expect(plan.jurisdiction.level == .township)
    #expect(plan.period.description == "2026-01-01..2026-12-31")
  }

  @Test(
    arguments: [
      ["--from", "x.csv"], ["--id", "我"], ["--code", "12345"], ["--title", "a\u{1B}"], ["--title", " "],
      ["--within", ""], ["--encoding", "gbk"], ["--indicators", "x.csv"], ["--period", "2026-13"],
      ["--period", "2026-01-01..2126-01-01"],
      ["--force"],
    ])
  func refusesOptionsThatAreNoGood(options: [String]) {
    #expect(CommandRun(words: ["plan", "new"] + options).status == .usage)
  }
}
