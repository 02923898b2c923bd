// Where the ledger is: --ledger, YANGLAO_LEDGER, or the user's data folder.

/// The path of the ledger's file, and what says so.
struct LedgerLocation: Equatable {
  /// What names the path; its raw value is the option or variable.
  enum Source: String, Sendable {
    case option = "--ledger"
    case variable = "YANGLAO_LEDGER"
    case dataFolder = "XDG_DATA_HOME"
    case home = "HOME"
  }

  let path: String
  let source: Source

  /// The variables that can name the path, the first that is set before the others.
  static let variables = [Source.variable, .dataFolder, .home].map(\.rawValue)

  /// The path that the options and the environment name; nil where neither names one and there is no home.
  init?(option: String?, environment: [String: String]) {
    func named(_ source: Source) -> String? { environment[source.rawValue].flatMap { $0.isEmpty ? nil : $0 } }
    if let path = option {
      (self.path, source) = (path, .option)
    } else if let path = named(.variable) {
      (self.path, source) = (path, .variable)
    } else if let data = named(.dataFolder), data.hasPrefix("/") {
      // The XDG specification says that a relative path is to be ignored.
      (path, source) = (data + "/yanglao/ledger.db", .dataFolder)
    } else if let home = named(.home) {
      (path, source) = (home + "/.local/share/yanglao/ledger.db", .home)
    } else {
      return nil
    }
  }
}
