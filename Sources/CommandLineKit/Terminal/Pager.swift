// Long output is shown a screen at a time, with the user's own pager.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Output that is collected and then shown with the user's pager.
///
/// `flush` starts the pager on what was collected and waits until the user leaves it. When the pager cannot be
/// started, the text goes to the plain output instead.
public final class Pager: TextOutput {
  private let command: String
  private let environment: [String: String]
  private let plainOutput: any TextOutput
  private var collected: [UInt8] = []

  /// Prepares the pager that `$PAGER` names, or else `less`.
  ///
  /// Returns nil, so that output is plain, when output goes to no terminal, the terminal is dumb, or `$PAGER` is
  /// empty or `cat`. `less` leaves at once when everything fits the screen (`LESS=FRX`, unless `$LESS` is set).
  public init?(terminal: Terminal, environment: [String: String], plainOutput: any TextOutput) {
    let named = environment["PAGER"]
    guard terminal.isTerminal, environment["TERM"] != "dumb", named != "", named != "cat" else { return nil }
    command = named ?? Self.lessIfInstalled
    self.environment = environment.merging(["LESS": "FRX", "LESSCHARSET": "utf-8"]) { own, _ in own }
    self.plainOutput = plainOutput
  }

  public func write(_ text: String) { collected.append(contentsOf: text.utf8) }

  public func write(bytes: [UInt8]) { collected.append(contentsOf: bytes) }

  public func flush() throws(OutputError) {
    let bytes = collected
    collected = []
    if !bytes.isEmpty, !Self.show(bytes, with: command, environment) { plainOutput.write(bytes: bytes) }
    try plainOutput.flush()
  }

  /// Ends as the shell does for a missing command, but without its message.
  private static let lessIfInstalled = "command -v less >/dev/null 2>&1 || exit 127; exec less"

  /// Shows the bytes and waits; false when there was no pager to start.
  private static func show(_ bytes: [UInt8], with command: String, _ environment: [String: String]) -> Bool {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return false }
    let (readEnd, writeEnd) = (ends[0], ends[1])
    let process = spawn(command, standardInput: readEnd, closing: writeEnd, environment)
    close(readEnd)
    guard let process else {
      close(writeEnd)
      return false
    }

    // Ctrl-C belongs to the pager while it runs, and its early end must not end this process.
    let signals = [SIGINT, SIGQUIT, SIGPIPE]
    let handlers = signals.map { signal($0, SIG_IGN) }
    defer { for (number, handler) in zip(signals, handlers) { signal(number, handler) } }

    let input = FileOutput(fileDescriptor: writeEnd)
    input.write(bytes: bytes)
    try? input.close()
    return exitStatus(of: process).map { $0 != 126 && $0 != 127 } ?? true
  }

  private static func spawn(
    _ command: String, standardInput: Int32, closing unused: Int32, _ environment: [String: String]
  ) -> pid_t? {
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    guard posix_spawn_file_actions_init(&actions) == 0 else { return nil }
    defer { posix_spawn_file_actions_destroy(&actions) }
    guard posix_spawnattr_init(&attributes) == 0 else { return nil }
    defer { posix_spawnattr_destroy(&attributes) }

    posix_spawn_file_actions_adddup2(&actions, standardInput, STDIN_FILENO)
    if standardInput != STDIN_FILENO { posix_spawn_file_actions_addclose(&actions, standardInput) }
    posix_spawn_file_actions_addclose(&actions, unused)
    // This process may ignore broken pipes; the pager decides for itself.
    var defaults = sigset_t()
    sigemptyset(&defaults)
    sigaddset(&defaults, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGDEF))

    var process: pid_t = 0
    let arguments = copies(of: ["/bin/sh", "-c", command])
    let variables = copies(of: environment.map { "\($0.key)=\($0.value)" })
    defer { for pointer in arguments + variables { free(pointer) } }
    let status = posix_spawn(&process, "/bin/sh", &actions, &attributes, arguments, variables)
    return status == 0 ? process : nil
  }

  /// The null-terminated array of C strings that a program is started with; to be freed.
  private static func copies(of strings: [String]) -> [UnsafeMutablePointer<CChar>?] {
    strings.map { strdup($0) } + [nil]
  }

  /// Waits for the process; nil when it ended by a signal.
  private static func exitStatus(of process: pid_t) -> Int32? {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      if errno != EINTR { return nil }
    }
    return status & 0x7F == 0 ? (status >> 8) & 0xFF : nil
  }
}
