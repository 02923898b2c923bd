// The options of every command that records: on which day, by whom, for whom, from which source.

import CommandLineKit
import YanglaoCore

/// What every record says of itself.
struct RecordOptions {
  var on: TypedDay?
  var by: String?
  var department: String?
  var source: String?
  var note: String?

  static let parameters = parameters(department: Text("填报单位", "the department that it is recorded for"))

  /// The options of a record that replaces another, whose date it has unless said otherwise.
  static let replacing = parameters(
    department: Text("填报单位", "the department that it is recorded for"),
    on: Text("截至日期（默认为原记录的）", "the date that it speaks of (that of the record unless said otherwise)"))

  /// The options, with what the department and the date are to the command.
  static func parameters(
    department: Text,
    on: Text = Text("截至日期（默认今天）", "the date that it speaks of (today unless said otherwise)")
  ) -> [Parameter<Self>] {
    [
      .option("on", \.on, "DATE", help: on),
      .recorder(\.by),
      .option(
        "department", short: "d", \.department, "NAME", completion: .dynamic("departments"),
        help: department),
      .text(
        "source", \.source, "TEXT", completion: .file,
        help: Text("来源或佐证：文字、文件路径或网址", "source or evidence: a text, a path or an address")),
      .text("note", \.note, "TEXT", help: Text("备注", "a note")),
    ]
  }

  func day(in context: Context) -> Day { (on ?? .today).day(today: context.today) }

  /// A draft with everything that the options say.
  /// - Throws: ``RequestError/inFuture(_:today:)`` for a date after today, but for a value: that one is doubtful, and
  ///   may be confirmed.
  func draft(_ subject: Subject, _ content: RecordContent, reason: String? = nil, in context: Context) throws
    -> RecordDraft
  {
    let day = day(in: context)
    guard day <= context.today || content.kind == .observation else {
      throw RequestError.inFuture(day, today: context.today)
    }
    return RecordDraft(
      subject: subject, content: content, asOf: day, by: try context.recorder(by),
      department: department,
      source: source, note: note, reason: reason)
  }
}
