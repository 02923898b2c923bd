import Testing

@testable import yanglao

/// A page asks for nothing from outside, and runs no script but its own.
struct HTMLPageTests {
  private let page = HTMLPage(title: "通报<x>", language: .chinese, body: .element("p", text: "正文")).markup
    .source

  @Test func knowsSHA256() {
    #expect(SHA256.base64("abc") == "ungWv48Bz+pBQUDeXa4iI7ADYaOWF3qctBD/YfIAFa0=")
    #expect(
      SHA256.base64(String(repeating: "a", count: 200)) == "wqkI2Y9d+Yet5BtfziEwZ++8wh7yJAISpB5UtefCiuU=")
  }

  @Test func allowsItsOwnScriptOnly() {
    #expect(TableSorting.hash == "sha256-" + SHA256.base64(TableSorting.script.source))
    #expect(page.contains("script-src &#39;\(TableSorting.hash)&#39;"))
    #expect(page.contains("default-src &#39;none&#39;"))
    #expect(page.matches(of: /<script/).count == 1)
  }

  @Test func refersToNothingOutside() {
    for word in ["http:", "https:", "src=", "href=", "@import", "<link", "<img", " style=", " on"] {
      let allowed = word == "http:" || word == " on" ? ["http://www.w3.org/2000/svg"] : []
      #expect(!allowed.reduce(page) { $0.replacing($1, with: "") }.contains(word), "\(word)")
    }
    #expect(page.matches(of: /url\(/).count == page.matches(of: /url\(#/).count)
  }

  @Test func isAPage() {
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\"><head>\n<meta charset=\"utf-8\">"))
    #expect(page.contains("<title>通报&lt;x&gt;</title>"))
    #expect(page.contains("<main><p>正文</p></main>"))
    #expect(
      page == HTMLPage(title: "通报<x>", language: .chinese, body: .element("p", text: "正文")).markup.source)
  }

  @Test func writesTables() {
    let table = PageTable(
      labelledBy: "units", columns: [.init("单位"), .init("逾期", .number)],
      rows: [[.text("<民政局>"), .text("3")]])
    #expect(
      table.markup.source.contains(
        "<tr><th scope=\"row\" class=\"text\">&lt;民政局&gt;</th><td class=\"number\">3</td></tr>"))
    #expect(table.markup.source.contains("<table class=\"sortable\" aria-labelledby=\"units\">"))
  }

  @Test func aRowIsHeadedByItsId() {
    let table = PageTable(
      labelledBy: "tasks", columns: [.init("种类", .term), .init("名称"), .init("编号", .identifier)],
      rows: [[.text("任务"), .text("甲"), .text("a/1")]])
    #expect(
      table.markup.source.contains(
        "<td class=\"text\">甲</td><th scope=\"row\" class=\"identifier\">a/1</th></tr>"))
    let numbers = PageTable(labelledBy: "n", columns: [.init("数", .number)], rows: [[.text("3")]])
    #expect(!numbers.markup.source.contains("scope=\"row\""))
  }
}
