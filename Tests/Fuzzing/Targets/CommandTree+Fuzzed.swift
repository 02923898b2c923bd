// A program with a parameter of every kind, whose command lines are tried.

import CommandLineKit

/// What the program hands to its commands.
struct FuzzedContext {
  var color: Bool?
  var ledger: String?
  var ran: FuzzedCommand?
}

enum FuzzedFormat: String, CaseIterable, ParameterValue { case table, csv, json }

/// A command with options and arguments of every kind.
struct FuzzedCommand: Command, Equatable {
  static let name = "list"
  static let abstract = Text("列出", "List")

  var names: [String] = []
  var count = 0
  var format: FuzzedFormat?
  var isQuiet = false
  var notes: Bool?
  var subject = ""
  var years: [Int] = []

  static let parameters: [Parameter<Self>] = [
    .option("name", short: "n", \.names, Text("名称", "NAME"), help: Text("名称", "a name")),
    .option("count", short: "c", \.count, Text("个数", "COUNT"), help: Text("个数", "how many")),
    .option("format", short: "f", \.format, Text("格式", "FORMAT"), help: Text("格式", "a format")),
    .flag("quiet", short: "q", \.isQuiet, help: Text("不说明", "say nothing")),
    .toggle("notes", \.notes, help: Text("说明", "notes, or none")),
    .argument(
      Text("对象", "SUBJECT"), \.subject, completion: .dynamic("subjects"), help: Text("对象", "a subject")),
    .argument(Text("年份", "YEAR"), \.years, help: Text("年份", "years")),
  ]

  func run(in context: inout FuzzedContext) { context.ran = self }

  /// The words behind the command's name that fill it in this way.
  var words: [String] {
    var words = names.map { "--name=" + $0 } + ["--count=\(count)"]
    if let format { words.append("--format=" + format.rawValue) }
    if isQuiet { words.append("-q") }
    if let notes { words.append(notes ? "--notes" : "--no-notes") }
    return words + ["--", subject] + years.map(\.description)
  }
}

extension CommandTree<FuzzedContext> {
  static let fuzzed = CommandTree(
    name: "fuzzed", version: "1", abstract: Text("试验", "Try"),
    globals: [
      .toggle("color", \.color, help: Text("颜色", "colours, or none")),
      .option("ledger", \.ledger, Text("文件", "PATH"), completion: .file, help: Text("台账", "the ledger")),
    ],
    nodes: [
      .command(FuzzedCommand.self),
      .group("ledger", Text("台账", "The ledger"), [.command(FuzzedCommand.self)]),
    ])
}
