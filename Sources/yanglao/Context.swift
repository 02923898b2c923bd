// Everything that a command needs from outside, injected: streams, language, today, the plans.

import CommandLineKit
import Glibc
import YanglaoCore
import YanglaoData

struct Context {
  /// `--lang`; nil where the environment decides.
  var languageChoice: SpokenLanguage?
  /// `--color`, `--no-color`; nil where the terminal and the environment decide.
  var color: Bool?
  /// `--no-pager`.
  var pager: Bool?
  /// `--ledger`; nil where the environment decides.
  var ledgerOption: String?
  /// `--sample`: the sample records instead of a ledger.
  var usesSample = false

  let environment: [String: String]
  /// Today in Asia/Shanghai.
  let today: Day
  /// Where rows go.
  var output: any TextOutput
  /// Where messages go.
  var messages: any TextOutput
  /// What standard output is connected to.
  var terminal: Terminal
  /// The plans that came with the program.
  var bundle = PlanBundle()
  private let loaded = LoadedCatalogue()
  /// The ledger that records are written to.
  let openedLedger = OpenedLedger()
  /// What was written so far.
  let written = WhatWasWritten()
  /// The names of the variables whose values are no UTF-8, and not in the environment.
  var unreadableVariables: Set<String> = []
  /// The sample records, for `--sample`.
  let sample = SampleRecords()

  init(
    environment: [String: String], today: Day, output: any TextOutput, messages: any TextOutput,
    terminal: Terminal
  ) {
    self.environment = environment
    self.today = today
    self.output = output
    self.messages = messages
    self.terminal = terminal
  }

  /// The language of messages: `--lang`, `YANGLAO_LANG`, an English locale; Chinese otherwise.
  var language: Language {
    if let choice = languageChoice { return choice.language }
    if let named = environment["YANGLAO_LANG"], let choice = try? SpokenLanguage.parse(named) {
      return choice.language
    }
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty }
    return locale?.hasPrefix("en_") == true ? .english : .chinese
  }

  /// Whether progress may be drawn on standard error.
  var showsProgress: Bool { isatty(STDERR_FILENO) == 1 }

  /// Refuses an environment that names a language that there is not.
  func checkLanguage() throws {
    guard languageChoice == nil, let named = environment["YANGLAO_LANG"], !named.isEmpty else { return }
    guard (try? SpokenLanguage.parse(named)) != nil else { throw RequestError.unknownLanguage(named) }
  }

  /// The bundled plans, read on first use.
  func catalogue() throws -> Catalogue { try loaded.catalogue() }

  /// Says a sentence on standard error.
  mutating func say(_ text: Text) { messages.write(text[language] + "\n") }
}

/// The plans, read once.
private final class LoadedCatalogue {
  private var value: Catalogue?

  func catalogue() throws -> Catalogue {
    if let value { return value }
    let catalogue = try BundledData.catalogue()
    value = catalogue
    return catalogue
  }
}
