// Where shells look for the completions of a program.

import CommandLineKit

/// The files in which a shell finds the program's completions, the user's own first.
enum CompletionPlaces {
  static func files(for shell: Shell, environment: [String: String]) -> [String] {
    func named(_ variable: String) -> String? { environment[variable].flatMap { $0.isEmpty ? nil : $0 } }
    func listed(_ variable: String) -> [String] {
      named(variable)?.split(separator: ":").map(String.init) ?? []
    }
    func inHome(_ path: String) -> [String] { named("HOME").map { [$0 + path] } ?? [] }

    let own = named("XDG_DATA_HOME").map { [$0] } ?? inHome("/.local/share")
    let shared = named("XDG_DATA_DIRS") == nil ? ["/usr/local/share", "/usr/share"] : listed("XDG_DATA_DIRS")
    let data = own + shared
    switch shell {
    case .bash:
      // The folders beside those of PATH are looked at since bash-completion 2.12.
      let folders =
        listed("BASH_COMPLETION_USER_DIR").map { $0 + "/completions" }
        + data.map { $0 + "/bash-completion/completions" }
      return folders.map { $0 + "/yanglao" } + ["/etc/bash_completion.d/yanglao"]
    case .zsh:
      // $fpath is seldom handed on to programs; these are where it leads, as a rule.
      let folders =
        listed("FPATH") + inHome("/.zfunc") + data.map { $0 + "/zsh/site-functions" }
        + shared.map { $0 + "/zsh/vendor-completions" }
      return folders.map { $0 + "/_yanglao" }
    case .fish:
      let settings = named("XDG_CONFIG_HOME").map { [$0] } ?? inHome("/.config")
      let folders =
        (settings + ["/etc"]).map { $0 + "/fish/completions" }
        + data.map { $0 + "/fish/vendor_completions.d" }
      return folders.map { $0 + "/yanglao.fish" }
    }
  }
}
