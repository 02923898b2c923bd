// The options of a page: its format.

import CommandLineKit

/// How one page is printed.
struct SheetOptions {
  var format: OutputFormat?

  static let parameters: [Parameter<Self>] = [
    .option(
      "format", short: "f", \.format, "FORMAT",
      help: Text("输出格式（默认 table）", "output format (table unless said otherwise)"))
  ]
}
