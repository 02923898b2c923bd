// A page in one file: nothing is fetched, nothing runs but a script of ours that sorts tables.

import CommandLineKit

/// A self-contained HTML page.
struct HTMLPage {
  let title: String
  let language: Language
  /// What stands in the page; drawings find their patterns and styles here.
  let body: Markup

  /// The whole file.
  var markup: Markup {
    let head: [Markup] = [
      .void("meta", ["charset": "utf-8"]),
      .void("meta", ["http-equiv": "Content-Security-Policy", "content": Self.policy]),
      .void("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"]),
      .void("meta", ["name": "color-scheme", "content": "light dark"]),
      .void("meta", ["name": "referrer", "content": "no-referrer"]),
      .element("title", text: title),
      .element("style", [:], ChartStyle.sheet + PageStyle.sheet),
    ]
    return .literal("<!DOCTYPE html>\n")
      + .element(
        "html", ["lang": Text("zh-CN", "en")[language]],
        .element("head", [:], head.map { .literal("\n") + $0 }.joined() + .literal("\n"))
          + .literal("\n")
          + .element(
            "body", [:],
            ChartPatterns.definitions + .literal("\n") + .element("main", [:], body) + .literal("\n")
              + .element("script", [:], TableSorting.script))) + .literal("\n")
  }

  /// Forbids whatever comes from outside, and every script but ours.
  static let policy =
    "default-src 'none'; style-src 'unsafe-inline'; script-src '\(TableSorting.hash)'; base-uri 'none'; form-action 'none'"
}
