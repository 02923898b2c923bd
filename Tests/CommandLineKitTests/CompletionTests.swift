// What the shell offers after Tab.

import Testing

@testable import CommandLineKit

@Suite struct CompletionTests {
  private func dynamic(_ question: CompletionQuestion) -> CompletionResult {
    switch question.list {
    case "departments":
      .candidates([
        Candidate("民政局", Text("民政", "civil\taffairs\n")), Candidate("卫健委"), Candidate("a b:'c'"),
        Candidate("民政局", Text("再次", "again")),
      ])
    case "tasks":
      .candidates([Candidate("jingyuan:3"), Candidate("bad\tname"), Candidate("xishan:1")])
    default: .candidates([])
    }
  }

  /// The words offered for the last of `words`; nil where the shell completes files.
  private func offered(_ words: String...) -> [String]? {
    guard
      case .candidates(let candidates) = sampleTree.candidates(
        words: words, index: words.count - 1, dynamic: dynamic)
    else { return nil }
    return candidates.map(\.value)
  }

  @Test func commands() {
    #expect(offered("") == ["overdue", "show", "import", "ledger", "help"])
    #expect(offered("o") == ["overdue"])
    #expect(offered("--lang", "en", "s") == ["show"])
    #expect(offered("ledger", "") == ["info"])
    #expect(offered("help", "") == ["overdue", "show", "import", "ledger"])
    #expect(offered("help", "ledger", "") == ["info"])
    #expect(offered("bogus", "") == [])
    #expect(offered("--", "o") == ["overdue"])
  }

  @Test func options() {
    #expect(offered("overdue", "--s") == ["--summary", "--section-notes"])
    #expect(offered("overdue", "--no-") == ["--no-section-notes", "--no-color", "--no-pager"])
    #expect(offered("overdue", "--lang", "zh", "--l") == ["--limit"], "an option that was given once")
    #expect(offered("overdue", "-d", "民政局", "--d") == ["--department"], "a repeatable option")
    #expect(offered("--v") == ["--version"])
    #expect(offered("overdue", "--v") == [])
    #expect(offered("show", "--", "--") == [])
    #expect(offered("overdue", "")?.first == "--department", "a command without arguments")
    #expect(offered("ledger", "info", "-")?.contains("--help") == true)
  }

  @Test func values() {
    #expect(offered("overdue", "-d", "") == ["民政局", "卫健委", "a b:'c'"])
    #expect(offered("overdue", "--department", "民") == ["民政局"])
    #expect(offered("overdue", "--department=民") == ["--department=民政局"])
    #expect(offered("overdue", "--dep=卫") == ["--dep=卫健委"])
    #expect(offered("overdue", "-d民") == ["-d民政局"])
    #expect(offered("overdue", "-sd", "卫") == ["卫健委"])
    #expect(offered("overdue", "--format", "") == ["table", "csv", "json"])
    #expect(offered("overdue", "--format=c") == ["--format=csv"])
    #expect(offered("overdue", "--note", "") == [])
    #expect(offered("overdue", "--summary=") == [])
    #expect(offered("--lang", "") == ["zh", "en"])
    #expect(offered("overdue", "--bogus", "--lang", "") == ["zh", "en"])
  }

  @Test func lists() {
    #expect(offered("show", "--columns", "") == ["id", "title", "due"])
    #expect(offered("show", "--columns", "id,") == ["id,title", "id,due"])
    #expect(offered("show", "--columns", "due,t") == ["due,title"])
    #expect(offered("show", "--columns=id,title,") == ["--columns=id,title,due"])
    #expect(offered("show", "--columns", "nothing,d") == ["nothing,due"])
    #expect(offered("show", "--columns", "id,title,due,") == [])
    #expect(offered("show", "--columns", ",") == [",id", ",title", ",due"])
  }

  @Test func arguments() {
    #expect(offered("show", "j") == ["jingyuan:3"])
    #expect(offered("show", "3", "") == ["table", "csv", "json"])
    #expect(offered("show", "3", "csv", "") == [])
    #expect(offered("show", "--", "j") == ["jingyuan:3"])
  }

  @Test func files() {
    #expect(sampleTree.candidates(words: ["import", ""], index: 1, dynamic: dynamic) == .files)
    #expect(sampleTree.candidates(words: ["import", "a", "b"], index: 2, dynamic: dynamic) == .files)
    let folder = sampleTree.candidates(words: ["import", "a", "b", ""], index: 3, dynamic: dynamic)
    #expect(folder == .directories)
    #expect(sampleTree.candidates(words: ["overdue", "-o", "x"], index: 2, dynamic: dynamic) == .files)
    #expect(sampleTree.candidates(words: ["overdue", "--output=x"], index: 1, dynamic: dynamic) == .files)
  }

  @Test func listsAreAskedWithWhatStandsBefore() {
    var asked: [CompletionQuestion] = []
    func ask(_ words: String...) -> CompletionResult {
      sampleTree.candidates(words: words, index: words.count - 1) {
        asked.append($0)
        return $0.has("color") ? .files : .candidates([])
      }
    }
    #expect(ask("overdue", "--note=a", "-d民政局", "--color", "-d", "卫") == .files)
    #expect(ask("--color", "overdue", "--no-color", "x", "--department=卫") == .candidates([]))
    #expect(asked.map(\.list) == ["departments", "departments"])
    #expect(asked.map(\.beginning) == ["卫", "卫"])
    #expect(asked.map(\.arguments) == [[], ["x"]])
    #expect(asked.map { $0.values(of: "department") } == [["民政局"], []])
  }

  @Test func listsAreAskedOfTheFilledContext() {
    var languages: [SampleLanguage?] = []
    for words in [["show", "--lang", "zh"], ["--lang=en", "show"], ["show"]] {
      _ = sampleTree.completionReply(
        to: ["__complete", "\(words.count)"] + words + [""], in: SampleContext(), language: { _ in .english },
        dynamic: { context, _ in
          languages.append(context.language)
          return .candidates([])
        })
    }
    #expect(languages == [.zh, .en, nil])
  }

  @Test func anyIndexIsTaken() {
    for index in [-1, 0, 1, 2, .max, .min] {
      _ = sampleTree.candidates(words: ["overdue"], index: index, dynamic: dynamic)
      _ = sampleTree.candidates(words: [], index: index, dynamic: dynamic)
    }
    let words = ["overdue", "--s", "民政局"]
    #expect(
      sampleTree.candidates(words: words, index: 1, dynamic: dynamic)
        == .candidates([
          Candidate("--summary", Text("只输出合计", "print totals only")),
          Candidate("--section-notes", Text("是否输出类别说明", "print the notes of sections, or not")),
        ]), "what stands behind is not looked at")
  }

  @Test func replies() {
    func reply(_ words: String...) -> String? {
      sampleTree.completionReply(
        to: words, in: SampleContext(), language: { $0.language == .zh ? .chinese : .english },
        dynamic: { self.dynamic($1) })
    }
    #expect(reply("__complete", "2", "overdue", "-d", "") == "candidates\n民政局\tcivil affairs\n卫健委\na b:'c'\n")
    #expect(
      reply("__complete", "1", "show", "") == "candidates\njingyuan:3\nxishan:1\n", "no word with a tab")
    #expect(reply("__complete", "1", "import", "") == "files\n")
    #expect(reply("__complete", "3", "import", "a", "b", "") == "directories\n")
    #expect(reply("__complete", "0", "xyz") == "candidates\n")
    #expect(reply("__complete", "x", "ov") == "candidates\noverdue\tList tasks past their deadline\n")
    #expect(reply("__complete")?.hasPrefix("candidates\noverdue\t") == true)
    #expect(
      reply("__complete", "0", "ov", "--lang", "zh") == "candidates\noverdue\t列出逾期任务\n",
      "the language of the line")
    #expect(reply("overdue") == nil)
    #expect(reply() == nil)
  }

  @Test(arguments: Shell.allCases) func scriptsNameTheProgram(_ shell: Shell) {
    let script = sampleTree.completionScript(for: shell)
    #expect(!script.contains("PROGRAM"))
    #expect(script.contains("yanglao __complete"))
    #expect(script.hasSuffix("\n"))
  }
}
