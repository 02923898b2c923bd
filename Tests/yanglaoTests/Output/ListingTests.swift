// Which columns a listing has, in which order.

import CommandLineKit
import Testing

@testable import yanglao

@Suite struct ListingTests {
  private func firstLine(_ listing: Listing, _ format: OutputFormat) -> String {
    String(rendered(listing, as: format).prefix { $0 != "\n" && $0 != "\r\n" })
  }

  @Test func `Tables show the usual columns, CSV all of them`() throws {
    let listing = try SampleRow.listing([.broken])
    #expect(!firstLine(listing, .table).contains("约束性"))
    #expect(!firstLine(listing, .markdown).contains("约束性"))
    #expect(firstLine(listing, .csv) == "id,title,departments,days_overdue,investment,due,light,binding")
  }

  @Test func `Chosen columns come in the order given, each once, in every format`() throws {
    let listing = try SampleRow.listing([.broken], selecting: ["binding", "id", "binding"])
    #expect(firstLine(listing, .csv) == "binding,id")
    #expect(firstLine(listing, .table) == "约束性  编号")
    #expect(firstLine(listing, .ndjson) == #"{"binding": false, "id": "x/3"}"#)
  }

  @Test func `No chosen column means the usual ones`() throws {
    #expect(try SampleRow.listing(selecting: []).headers.count == SampleRow.columns.count)
  }

  @Test func `An unknown column is named with the ones there are`() {
    let keys = SampleRow.columns.map(\.header.key)
    #expect(throws: UnknownColumn(name: "deadline", allowed: keys)) {
      try SampleRow.listing(selecting: ["id", "deadline"])
    }
  }

  @Test(arguments: [[-1, 5], [2, 2], [0, 0, 1]]) func `Groups never claim more rows than there are`(
    counts: [Int]
  ) throws {
    var listing = try SampleRow.listing()
    listing.groups = counts.map { Listing.Group(title: "\($0)", rowCount: $0) }
    #expect(listing.sections.map(\.rows.count).reduce(0, +) == 3)
    #expect(listing.sections.allSatisfy { $0.heading != nil || !$0.rows.isEmpty })
  }
}
