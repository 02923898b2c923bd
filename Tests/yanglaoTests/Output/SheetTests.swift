// The page of one thing in every format, to the byte.

import CommandLineKit
import Foundation
import Testing

@testable import yanglao

@Suite struct SheetTests {
  private static func milestone(_ name: String, _ due: String) -> SheetValue {
    .fields([
      SheetField("name", Text("名称", "Name"), .text(name)), SheetField("due", Text("日期", "Due"), .day(due)),
    ])
  }

  private func sheet() throws -> Sheet {
    Sheet([
      SheetField("id", Text("编号", "Id"), .text("zhongwei/3")),
      SheetField("text", Text("全文", "Text"), .longText("对经济困难的高龄、失能老年人家庭，实施（一期）改造。\n=二 second | \u{1B}")),
      SheetField("departments", Text("责任单位", "Departments"), .list([.text("民政局"), .text("卫健局")])),
      SheetField("target", Text("目标值", "Target"), .decimal("60.0"), unit: Text("%", "%")),
      SheetField(
        "money", Text("投资", "Investment"), .integer(7300), unit: Text("万元", "10,000 yuan"), style: .red),
      SheetField("note", Text("备注", "Note"), .absent, unit: Text("万元", "10,000 yuan")),
      SheetField(
        "milestones", Text("节点", "Milestones"),
        .list([Self.milestone("开工", "2023-03-31"), Self.milestone("竣工", "2023-07-31")])),
      SheetField("notes", Text("疑误", "Faults"), .list([.longText("缺\n%"), .longText("断行")])),
      SheetField(
        "rows", Text("填报", "Reports"), .table(try SampleRow.listing([.broken], selecting: ["id", "title"]))),
      SheetField("none", Text("佐证", "Evidence"), .list([])),
      SheetField(
        "closed", Text("办结", "Closed"), .term(key: "verified", Text("已核销", "verified"))),
    ])
  }

  @Test func `On a terminal values stand beside their titles`() throws {
    #expect(
      rendered(try sheet(), as: .table, terminal: Terminal(width: 36)) == #"""
        编号      zhongwei/3
        全文      对经济困难的高龄、失能老年
                  人家庭，实施（一期）改造。
                  =二 second | \x1B
        责任单位  民政局、卫健局
        目标值    60.0%
        投资      7300 万元

        节点
          - 名称  开工
            日期  2023-03-31
          - 名称  竣工
            日期  2023-07-31

        疑误
          - 缺
            %
          - 断行

        填报
          编号  任务
          ────  ──────────────────
          x/3   建成\n投用 <b>&`*_

        办结      已核销

        """#)
  }

  @Test func `Without a width only its own line breaks break a text`() throws {
    let text = rendered(try sheet(), as: .table, language: .english)
    #expect(text.contains("Text         对经济困难的高龄、失能老年人家庭，实施（一期）改造。\n             =二 second | \\x1B\n"))
    #expect(text.contains("Investment   7300 10,000 yuan\n"))
  }

  @Test func `In little room values go below their titles`() throws {
    let sheet = Sheet([
      SheetField("department", Text("责任单位", "Department"), .text("中卫市沙坡头区住房和城乡建设局"), style: .red),
      SheetField("due", Text("时限", "Due"), .day("2026-12-31")),
    ])
    #expect(
      rendered(sheet, as: .table, terminal: Terminal(width: 20, usesColor: true)) == """
        \u{1B}[2m责任单位\u{1B}[0m
          \u{1B}[31m中卫市沙坡头区住房\u{1B}[0m
          \u{1B}[31m和城乡建设局\u{1B}[0m
        \u{1B}[2m时限\u{1B}[0m
          2026-12-31

        """)
  }

  @Test(arguments: [-1, 0, 1, 5, 12]) func `A width that is no width at all does no harm`(width: Int) throws {
    let text = rendered(try sheet(), as: .table, terminal: Terminal(width: width))
    #expect(text.contains("编号"))
  }

  @Test func `As JSON it is one object, as ndjson one line`() throws {
    let pretty = rendered(try sheet(), as: .json)
    #expect(
      pretty == #"""
        {
          "id": "zhongwei/3",
          "text": "对经济困难的高龄、失能老年人家庭，实施（一期）改造。\n=二 second | \u001b",
          "departments": ["民政局", "卫健局"],
          "target": 60.0,
          "money": 7300,
          "note": null,
          "milestones": [
            {
              "name": "开工",
              "due": "2023-03-31"
            },
            {
              "name": "竣工",
              "due": "2023-07-31"
            }
          ],
          "notes": [
            "缺\n%",
            "断行"
          ],
          "rows": [
            {"id": "x/3", "title": "建成\n投用 <b>&`*_"}
          ],
          "none": [],
          "closed": "verified"
        }

        """#)
    let line = rendered(try sheet(), as: .ndjson)
    #expect(line.filter { $0 == "\n" }.count == 1)
    let values = try [pretty, line].map {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? NSDictionary
    }
    #expect(values[0] != nil && values[0] == values[1])
  }

  @Test func `As CSV and TSV it is a path and a value a line`() throws {
    let csv = rendered(try sheet(), as: .csv, byteOrderMark: true)
    #expect(
      csv == "\u{FEFF}"
        + [
          "field,value", "id,zhongwei/3", "text,\"对经济困难的高龄、失能老年人家庭，实施（一期）改造。\n=二 second | \\x1B\"",
          "departments.0,民政局",
          "departments.1,卫健局", "target,60.0", "money,7300", "note,", "milestones.0.name,开工",
          "milestones.0.due,2023-03-31",
          "milestones.1.name,竣工", "milestones.1.due,2023-07-31", "notes.0,\"缺\n%\"", "notes.1,断行",
          "rows.0.id,x/3",
          "rows.0.title,\"建成\n投用 <b>&`*_\"", "none,", "closed,verified", "",
        ].joined(separator: "\r\n"))
    #expect(rendered(try sheet(), as: .tsv).hasPrefix("field\tvalue\nid\tzhongwei/3\n"))
  }

  @Test func `As Markdown it is nested bullets`() throws {
    #expect(
      rendered(try sheet(), as: .markdown) == #"""
        - **编号**：zhongwei/3
        - **全文**：对经济困难的高龄、失能老年人家庭，实施（一期）改造。<br>=二 second \| \\x1B
        - **责任单位**：民政局、卫健局
        - **目标值**：60.0%
        - **投资**：7300 万元
        - **节点**：
          - **名称**：开工
            - **日期**：2023-03-31
          - **名称**：竣工
            - **日期**：2023-07-31
        - **疑误**：
          - 缺<br>%
          - 断行
        - **填报**：

          | 编号 | 任务 |
          | --- | --- |
          | x/3 | 建成<br>投用 &lt;b>&amp;\`\*\_ |

        - **办结**：已核销

        """#)
    #expect(
      rendered(try sheet(), as: .markdown, language: .english).contains(
        "- **Milestones**:\n  - **Name**: 开工\n"))
  }

  @Test func `An empty sheet is written in every format`() {
    let expected: [OutputFormat: String] = [
      .table: "", .csv: "field,value\r\n", .tsv: "field\tvalue\n", .json: "{}\n", .ndjson: "{}\n",
      .markdown: "",
    ]
    for format in OutputFormat.allCases { #expect(rendered(Sheet([]), as: format) == expected[format]) }
  }
}
