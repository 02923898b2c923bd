// Where the ledger is: --ledger, YANGLAO_LEDGER, or the user's data folder.

/// The path of the ledger's file.
enum LedgerLocation {
  /// The path that the options and the environment name; nil where neither names one and there is no home.
  static func path(option: String?, environment: [String: String]) -> String? {
    func named(_ variable: String) -> String? { environment[variable].flatMap { $0.isEmpty ? nil : $0 } }
    if let path = option ?? named("YANGLAO_LEDGER") { return path }
    // The XDG specification says that a relative path is to be ignored.
    if let data = named("XDG_DATA_HOME"), data.hasPrefix("/") { return data + "/yanglao/ledger.db" }
    return named("HOME").map { $0 + "/.local/share/yanglao/ledger.db" }
  }
}
