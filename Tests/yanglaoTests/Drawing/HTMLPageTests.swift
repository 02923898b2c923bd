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
      name: "单位\"", columns: [.init("单位"), .init("逾期", .number)], rows: [[.text("<民政局>"), .text("3")]])
    #expect(
      table.markup.source.contains("<tr><td class=\"text\">&lt;民政局&gt;</td><td class=\"number\">3</td></tr>"))
    #expect(table.markup.source.contains("aria-label=\"单位&quot;\""))
  }
}
