// Progress says by which method it judges, and its exit status when a binding indicator calls for it.

import Testing
import YanglaoCore

@testable import yanglao

@Suite struct ProgressTests {
  private func progress(_ words: String...) -> CommandRun {
    CommandRun(words: ["progress", "--sample", "--as-of", "2026-11-21"] + words)
  }

  @Test func theExitStatusTellsOfBindingIndicatorsAlone() {
    #expect(progress("-p", "xishan", "--exit-code").status == .found)
    #expect(progress("-p", "xishan", "--exit-code", "--laggards").status == .found)
    #expect(progress("-p", "xishan").status == .done)
    #expect(progress("-p", "wugang", "--exit-code").status == .done, "its laggards are not binding")
    #expect(progress("-p", "xishan", "--exit-code").output == progress("-p", "xishan").output)
  }

  @Test(arguments: OutputFormat.allCases) func theMethodIsNamed(_ format: OutputFormat) {
    for more in [[], ["--laggards"], ["--by", "section"]] {
      let run = CommandRun(
        words: ["progress", "--sample", "-p", "xishan", "--method", "cagr", "-f", format.rawValue] + more)
      #expect(run.output.contains("cagr"), "\(more)")
    }
  }

  @Test func everyColumnHasAKeyOfItsOwn() {
    let columns = ProgressColumns.columns(nil, .linear).map(\.header.key)
    #expect(Set(columns).count == columns.count)
    #expect(columns.contains("not_reported"))
    #expect(columns.contains("met_late"))
  }
}
