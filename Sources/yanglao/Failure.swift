// Any error → what is said about it, how to do better, and the exit status.

import CommandLineKit
import Files
import Glibc
import YanglaoCore
import YanglaoData
import YanglaoStore

/// What went wrong, in words.
struct Failure {
  /// The exit statuses of the program.
  enum Status: Int32 {
    case done = 0
    /// The request failed.
    case failed = 1
    /// The words of the command line are wrong.
    case usage = 2
    /// A check found something.
    case found = 3
    /// A mistake of the program.
    case ours = 70
  }

  private(set) var message: Text
  var hints: [Text] = []
  var status = Status.failed

  init(message: Text, hints: [Text] = [], status: Status = .failed) {
    self.message = message
    self.hints = hints
    self.status = status
  }

  init(_ error: any Error) {
    switch error {
    case let error as UsageError: self.init(error)
    case let error as RequestError: self.init(error)
    case let error as UnknownColumn: self.init(error)
    case let error as OutputError: self.init(error)
    case let error as PlanFileError: self.init(error)
    case let error as LedgerError: self.init(ledger: error)
    case let error as LedgerRestoreError: self.init(restoring: error)
    case let error as FaultyDocument: self.init(error)
    case let error as DepartmentConflicts: self.init(error)
    case let error as FaultyPlans: self.init(error)
    case let error as FileError:
      let exists = Text("已存在，不覆盖", "it exists and is not overwritten")
      let reason = error.errno == EEXIST ? exists : SystemError.description(error.errno, of: error.path)
      self.init(
        message: Text(
          "文件“\(error.path.shown)”：\(reason.chinese)", "file “\(error.path.shown)”: \(reason.english)"))
    case is SaidAlready: self.init(message: Text(verbatim: ""))
    case is FoundSomething: self.init(message: Text(verbatim: ""), status: .found)
    default:
      self.init(message: Text("程序内部错误：\(error)", "internal error: \(error)"), status: .ours)
    }
  }

  private init(_ error: UsageError) {
    message = Text(error.message(in: .chinese), error.message(in: .english))
    hints = [Text(error.hint(in: .chinese), error.hint(in: .english)), .allowed(error.allowed)]
      .compactMap { $0 }
    status = .usage
  }

  init(_ error: RequestError) {
    self.init(message: error.message, hints: error.hints, status: error.status)
  }

  private init(_ error: UnknownColumn) {
    let name = error.name.shown
    message =
      switch error.elsewhere {
      case .with(let options):
        Text(
          "列“\(name)”只用于 \(options.joined(separator: " 或 "))",
          "column “\(name)” goes with \(options.joined(separator: " or "))")
      case .without(let option):
        Text("列“\(name)”不用于 \(option)", "column “\(name)” does not go with \(option)")
      case nil: Text("没有列“\(name)”", "there is no column “\(name)”")
      }
    hints = [.didYouMean(Spelling.nearest(to: error.name, among: error.allowed)), .allowed(error.allowed)]
      .compactMap { $0 }
    status = .usage
  }

  private init(_ error: OutputError) {
    switch error {
    case .closedPipe:
      message = Text(verbatim: "")
      status = .done
    case .pagerFailed(let number):
      message = Text(
        "分页程序没有显示全部结果（退出状态 \(number)）", "the pager did not show all of the output (exit status \(number))")
      hints = [Text("用 --no-pager 不分页。", "--no-pager does without it.")]
    case .failed(let number):
      let reason = SystemError.description(number)
      message = Text("无法写出结果：\(reason.chinese)", "cannot write the output: \(reason.english)")
    }
  }

  private init(_ error: PlanFileError) {
    message = Text("内置数据有误，请报告此问题", "the bundled data is at fault; please report this")
    hints = error.faults.map { fault in
      let place = "\(fault.file):\(fault.line):\(fault.column): \(fault.path): "
      let sentence = fault.problem.sentence
      return Text(place + sentence.chinese, place + sentence.english)
    }
    status = .ours
  }

  /// Everything that is said, a line each, fit for a terminal; what one of `width` columns would break is broken
  /// between words.
  func lines(in language: Language, usage: String?, width: Int?) -> [String] {
    guard !message.chinese.isEmpty else { return [] }
    var lines = ["yanglao: " + message[language]] + hints.map { $0[language] }
    if status == .usage, let usage { lines.append(Text("用法：", "Usage: ")[language] + usage) }
    lines = lines.map(\.escapedForTerminal)
    return width.map { width in lines.flatMap { $0.wrapped(toWidth: width) } } ?? lines
  }
}

extension Text {
  init(verbatim text: String) { self.init(text, text) }

  static func didYouMean(_ nearest: String?) -> Text? { nearest.map { didYouMean([$0]) } ?? nil }

  static func didYouMean(_ nearest: [String]) -> Text? {
    guard !nearest.isEmpty else { return nil }
    let names = nearest.map { "“\($0.escapedForTerminal)”" }
    return Text("是否指\(names.joined(separator: "、"))？", "Did you mean \(names.joined(separator: ", "))?")
  }

  /// How many names are told: more than any list of the program's own has.
  private static let mostAllowed = 100

  static func allowed(_ names: [String]) -> Text? {
    guard !names.isEmpty else { return nil }
    let told = names.prefix(mostAllowed).map(\.escapedForTerminal)
    let rest = names.count - told.count
    let (more, moreInEnglish) = rest == 0 ? ("", "") : ("……另有 \(rest) 个", " … and \(rest) more")
    return Text(
      "可用：\(told.joined(separator: "、"))\(more)", "Allowed: \(told.joined(separator: ", "))\(moreInEnglish)")
  }
}

extension String {
  /// What somebody typed, fit to be repeated: without control characters, and not endless.
  var shown: String {
    let text = escapedForTerminal
    return text.count > 80 ? text.prefix(80) + "…" : text
  }
}

extension Text {
  /// What is said where a listing has no rows.
  static let nothing = Text("没有符合条件的内容。", "Nothing fits.")
}
