// A folder with a ledger of its own, and commands that are run on it.

import TestSupport

@testable import yanglao

/// A ledger for one test, in a folder that goes with it.
final class OfficeFolder: TemporaryFolder {
  @discardableResult
  func run(_ words: String...) -> CommandRun { run(words) }

  @discardableResult
  func run(_ words: [String]) -> CommandRun { CommandRun(words: ["--ledger", path("ledger.db")] + words) }
}
