import Testing

@testable import YanglaoCore

struct BulletinReportTests {
  private func bulletin(_ records: [Record], on day: String = "2025-07-01") throws -> BulletinReport {
    BulletinReport(try .sample(on: day, records), filter: TaskFilter())
  }

  @Test func theMostPressingTaskComesFirst() throws {
    let rows = try bulletin([]).tasks.map(\.evaluation)
    let lights = rows.map(\.light)
    let ranks = lights.compactMap { Light.allCases.firstIndex(of: $0) }
    #expect(ranks == ranks.sorted())
    #expect(Set(lights).count > 1)
    let red = rows.filter { $0.light == .red }.map(\.daysOverdue)
    #expect(red == red.sorted(by: >))
  }

  @Test func aBindingIndicatorThatIsMissedComesFirst() throws {
    let catalogue = try SampleCatalogue.make().replacing("town") {
      $0.replacing(indicators: $0.indicators.reversed())
    }
    let records = [
      try record(1, value("79"), on: "2024-11-30", subject: .indicator(plan: "town", id: "age")),
      try record(2, value("4"), on: "2026-12-31", subject: .indicator(plan: "town", id: "beds")),
    ]
    let standing = try Standing.sample(on: "2027-01-01", records, of: catalogue)
    let rows = BulletinReport(standing, filter: TaskFilter()).indicators
    #expect(rows.map(\.evaluation.verdict) == [.missed, .missed])
    #expect(rows.map(\.indicator.id) == ["beds", "age"])
  }

  @Test func leavesOutAPlanThatIsNoLongerTrackedUnlessItIsNamed() throws {
    let closing = PlanClosing(on: try day("2025-06-30"), reason: nil)
    let standing = try Standing.sample(
      of: SampleCatalogue.make().replacing("town") { $0.closing(closing) })
    var filter = TaskFilter()
    let report = BulletinReport(standing, filter: filter)
    #expect(Set(report.tasks.map(\.plan.id)) == ["city"])
    #expect(report.indicators.isEmpty)
    filter.plans = ["town"]
    #expect(BulletinReport(standing, filter: filter).tasks.count == 3)
    #expect(BulletinReport(standing, filter: filter).indicators.count == 2)
  }

  /// A department says done while an indicator of the task is not met; once it is met, nothing is said.
  @Test func tellsWhereWordsAndFiguresDisagree() throws {
    let catalogue = try SampleCatalogue.make()
    let owned = catalogue.plans.flatMap { plan in plan.indicators.map { (plan, $0) } }
      .first { !$1.tasks.isEmpty && $1.targets.contains { $0.aim.value != nil } }
    let (plan, indicator) = try #require(owned)
    let id = try #require(indicator.tasks.first)
    let goal = try #require(indicator.targets.last?.aim.value)
    let task = Subject.task(plan: plan.id, id: id)
    let subject = Subject.indicator(plan: plan.id, id: indicator.id)
    let done = try record(1, report(.done), on: "2025-06-01", subject: task)
    let silent = try bulletin([done])
    #expect(silent.disagreements.map(\.task.id) == [id])
    #expect(silent.disagreements.first?.unmet.map(\.indicator.id).contains(indicator.id) == true)
    let met = try bulletin([
      done, try record(2, value(goal.description), on: "2025-06-01", subject: subject),
    ])
    #expect(met.disagreements.first?.unmet.map(\.indicator.id).contains(indicator.id) != true)
    #expect(try bulletin([]).disagreements.isEmpty)
    let verified = try bulletin([done, try record(2, report(.verify), on: "2025-06-02", subject: task)])
    #expect(verified.disagreements.map(\.task.id) == [id], "the office's word hides nothing")
  }
}
