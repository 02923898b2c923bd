// The program: arguments and the process around them → exit status.

import CommandLineKit
import Glibc

@main
enum Yanglao {
  static func main() {
    FileOutput.ignoreBrokenPipeSignal()
    // A limit on the size of files is told as a full disk.
    signal(SIGXFSZ, SIG_IGN)
    let (environment, unreadable) = ProcessEnvironment.variables()
    var context = Context(
      environment: environment, today: Clock.today, output: FileOutput(fileDescriptor: STDOUT_FILENO),
      messages: FileOutput(fileDescriptor: STDERR_FILENO), terminal: .current(environment: environment))
    context.unreadableVariables = unreadable
    let status = run(ProcessEnvironment.arguments, in: &context)
    context.openedLedger.close()
    exit(status.rawValue)
  }

  /// Does what a command line asks, and says what goes wrong.
  static func run(_ arguments: [String?], in context: inout Context) -> Failure.Status {
    let tree = CommandTree.yanglao
    var path: [String] = []
    do {
      guard let words = arguments.whole else {
        // What can be read may still say in which language to speak.
        _ = try? tree.parse(arguments.compactMap { $0 }, into: &context)
        throw RequestError.invalidUTF8(argument: (arguments.firstIndex(of: nil) ?? 0) + 1)
      }
      if let reply = tree.completionReply(
        to: words, in: context, language: \.language, dynamic: { $0.completions(for: $1) })
      {
        context.output.write(reply)
        try context.output.flush()
        return .done
      }
      switch try tree.parse(words, into: &context) {
      case .run(let command, let work):
        path = command
        try context.checkLanguage()
        try context.checkSample()
        try context.checkVariables()
        try work(&context)
        context.sayWhereSample()
      case .help(let command):
        try context.print(
          tree.help(for: command, language: context.language, width: context.terminal.width ?? 100))
      case .version: try context.print("yanglao \(Version.number)\n")
      }
      try context.output.flush()
      try context.messages.flush()
      return .done
    } catch {
      return report(error, path: path, in: &context)
    }
  }

  private static func report(_ error: any Error, path: [String], in context: inout Context) -> Failure.Status
  {
    let failure = Failure(error)
    let usagePath = (error as? UsageError)?.commandPath ?? path
    let usage = CommandTree.yanglao.usageLine(for: usagePath, language: context.language)
    let lines = failure.lines(in: context.language, usage: usage, width: context.terminal.width)
    for line in lines { context.messages.write(line + "\n") }
    if error is OutputError, !lines.isEmpty, let written = context.written.text { context.say(written) }
    context.sayWhereSample()
    try? context.messages.flush()
    return failure.status
  }
}

extension [String?] {
  /// All the strings, if none is missing.
  fileprivate var whole: [String]? {
    let strings = compactMap { $0 }
    return strings.count == count ? strings : nil
  }
}
