// Tables to the byte: without a width, at 80 and at 100 columns, and where no table fits.

import CommandLineKit
import Testing

@testable import yanglao

@Suite struct TableRendererTests {
  @Test func `Without a width nothing is shortened or wrapped`() throws {
    let listing = try SampleRow.listing(
      [.long, .hostile], selecting: ["id", "title", "days_overdue", "due"])
    #expect(
      rendered(listing, as: .table) == #"""
        编号        任务                                                                                                                  逾期天数  时限
        ──────────  ────────────────────────────────────────────────────────────────────────────────────────────────────────────────────  ────────  ──────────
        zhongwei/3  实施特殊困难老年人家庭适老化改造，（一期）对高龄、失能、残疾老年人家庭予以补贴，2027年底前完成不少于1200户的改造任务        35  2026-12-31
        x/2         =1+1|\x1B[31m\u{202E}"引号"                                                                                                 -1  –

        """#)
  }

  @Test func `At 80 columns flexible values take three lines, titles and units wrap`() throws {
    var listing = try SampleRow.listing()
    listing.footer = [Text("共 3 项。", "3 tasks.")]
    let text = rendered(listing, as: .table, terminal: Terminal(width: 80))
    #expect(
      text == #"""
        编号        任务              责任单位          逾期      投资  时限        三色
                                                        天数  （万元）
        ──────────  ────────────────  ────────────────  ────  ────────  ──────────  ────
        zhongwei/3  实施特殊困难老年  民政局、住房和城    35   7300.00  2026-12-31  红
                    人家庭适老化改    乡建设局
                    造，（一期）对…
        x/2         =1+1|\x1B[31m\u{  +A、a,b             -1     -0.50  –           –
                    202E}"引号"
        x/3         建成\n投用        –                    –         –  2023-07-31  灰
                    <b>&`*_

        共 3 项。

        """#)
  }

  @Test func `Titles, terms and enumerations are in the language asked for`() throws {
    let text = rendered(
      try SampleRow.listing([.long]), as: .table, language: .english, terminal: Terminal(width: 100))
    #expect(
      text == """
        Id          Task                     Departments              Days     Investment  Due         Light
                                                                   overdue  (10,000 yuan)
        ──────────  ───────────────────────  ────────────────────  ───────  ─────────────  ──────────  ─────
        zhongwei/3  实施特殊困难老年人家庭   民政局, 住房和城乡建       35        7300.00  2026-12-31  red
                    适老化改造，（一期）对   设局
                    高龄、失能、残疾老年人…

        """)
  }

  @Test func `Where no table fits, rows become labelled lines and nothing is lost`() throws {
    var listing = try SampleRow.listing([.long, .broken])
    listing.groups = [Listing.Group(title: "民政局", rowCount: 2, note: "逾期 1 项")]
    #expect(
      rendered(listing, as: .table, terminal: Terminal(width: 40)) == #"""
        民政局  逾期 1 项

        编号          zhongwei/3
        任务          实施特殊困难老年人家庭适老
                      化改造，（一期）对高龄、失
                      能、残疾老年人家庭予以补
                      贴，2027年底前完成不少于
                      1200户的改造任务
        责任单位      民政局、住房和城乡建设局
        逾期天数      35
        投资（万元）  7300.00
        时限          2026-12-31
        三色          红

        编号          x/3
        任务          建成\n投用 <b>&`*_
        责任单位      –
        逾期天数      –
        投资（万元）  –
        时限          2023-07-31
        三色          灰

        """#)
  }

  @Test func `Groups stand under headings, with a blank line between them`() throws {
    var listing = try SampleRow.listing([.long, .broken, .broken], selecting: ["id", "light"])
    listing.groups = [
      Listing.Group(title: "民政局", rowCount: 1, note: "逾期 1 项"), Listing.Group(title: "住建局", rowCount: 0),
      Listing.Group(title: "卫健局\u{1B}", rowCount: 99),
    ]
    #expect(
      rendered(listing, as: .table) == #"""
        编号        三色
        ──────────  ────
        民政局  逾期 1 项
        zhongwei/3  红

        住建局

        卫健局\x1B
        x/3         灰
        x/3         灰

        """#)
  }

  @Test func `Colour surrounds the value and not its padding`() throws {
    let listing = try SampleRow.listing([.long, .hostile], selecting: ["days_overdue", "id"])
    #expect(
      rendered(listing, as: .table, terminal: Terminal(width: 80, usesColor: true)) == """
        \u{1B}[1m逾期天数\u{1B}[0m  \u{1B}[1m编号\u{1B}[0m
        ────────  ──────────
              \u{1B}[31m35\u{1B}[0m  zhongwei/3
              -1  x/2

        """)
  }

  @Test func `No rows print nothing, and the reason belongs elsewhere`() throws {
    let listing = try SampleRow.listing([])
    for width in [nil, 40] { #expect(rendered(listing, as: .table, terminal: Terminal(width: width)) == "") }
    #expect(listing.notice(for: .table) == Text("没有任务。", "No tasks."))
    #expect(listing.notice(for: .csv) == nil)
    #expect(try SampleRow.listing([.long]).notice(for: .table) == nil)
  }

  @Test func `Every width is respected as long as no single word is wider`() throws {
    var listing = try SampleRow.listing()
    listing.footer = [Text("共 3 项，其中逾期 1 项，未报送 2 项。", "3 tasks.")]
    for language in Language.allCases {
      for width in 14...260 {
        let text = rendered(listing, as: .table, language: language, terminal: Terminal(width: width))
        for line in text.split(separator: "\n") where line.displayWidth > width {
          // A title or a Latin word may be wider than a screen of that size.
          #expect(width < 26, "\(width): \(line)")
        }
        #expect(!text.unicodeScalars.contains { $0.needsEscape && $0 != "\n" })
        #expect(!text.contains(" \n"))
      }
    }
  }

  @Test(arguments: [-5, 0, 1, 2, 3, 7]) func `A width that is no width at all does no harm`(width: Int) throws
  {
    let text = rendered(try SampleRow.listing(), as: .table, terminal: Terminal(width: width))
    #expect(text.contains("3"))
  }
}
