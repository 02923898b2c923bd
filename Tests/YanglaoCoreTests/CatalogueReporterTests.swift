// Who is meant by a name among those who answer.

import Testing

@testable import YanglaoCore

struct CatalogueReporterTests {
  private func reporter(_ name: String, among names: [String], isLocal: Bool = true) throws -> String? {
    let catalogue = try SampleCatalogue.make()
    let plan = try #require(catalogue.plans.first)
    let departments = names.map { Assignment(name: $0, asPrinted: $0, role: .responsible, isLocal: isLocal) }
    return catalogue.reporter(named: name, among: departments, in: plan)
  }

  @Test(
    arguments: [
      ("西江县卫健局", "西江县卫健局"), ("卫健委", "西江县卫健局"), ("卫生健康", "西江县卫健局"), ("西江县卫生健康委", "西江县卫健局"),
      ("财政局", nil), ("民政局", nil), ("东江市卫健委", nil),
    ] as [(String, String?)])
  func isOneOfThoseWhoAnswer(_ name: String, _ meant: String?) throws {
    #expect(try reporter(name, among: ["西江县卫健局", "西江县水务局"]) == meant)
    #expect(try reporter(name, among: ["西江县卫健局"], isLocal: false) == meant)
  }

  @Test func needsToStandInNoDocument() throws {
    #expect(try reporter("人社局", among: ["西江县人社局"]) == "西江县人社局")
    #expect(try reporter("人社局", among: ["西江县人社局", "西江县人力资源社会保障局"]) == nil)
    #expect(try reporter("民政局", among: []) == nil)
  }

  @Test func isTheOneOfTwoNamesThatWasTyped() throws {
    for name in lookAlikes {
      #expect(try bytes(reporter(name, among: lookAlikes).map { [$0] } ?? []) == bytes([name]))
      #expect(try reporter(name, among: lookAlikes.filter { !$0.hasBytes(of: name) }) == nil)
    }
  }
}
