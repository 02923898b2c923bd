// Long output is shown a screen at a time, with the user's own pager.

import Glibc

/// Output that is collected and then shown with the user's pager.
///
/// `flush` starts the pager on what was collected and waits until the user leaves it. When the pager cannot be
/// started, or fails before it has read anything, the text goes to the plain output instead.
public final class Pager: TextOutput {
  private let command: String
  private let environment: [String: String]
  private let plainOutput: any TextOutput
  private var collected: [UInt8] = []

  /// Prepares the pager that `$PAGER` names, or else `less`.
  ///
  /// Returns nil, so that output is plain, when output goes to no terminal, or none is wanted. `less` leaves at once when
  /// everything fits the screen (`LESS=FRX`, unless `$LESS` is set).
  public init?(terminal: Terminal, environment: [String: String], plainOutput: any TextOutput) {
    guard terminal.isTerminal, Self.isWanted(in: environment) else { return nil }
    command = environment["PAGER"] ?? Self.lessIfInstalled
    self.environment = environment.merging(["LESS": "FRX", "LESSCHARSET": "utf-8"]) { own, _ in own }
    self.plainOutput = plainOutput
  }

  /// Whether a terminal is to have a pager: it is not dumb, and `$PAGER` is not blank or `cat`.
  public static func isWanted(in environment: [String: String]) -> Bool {
    let named = environment["PAGER"]
    return environment["TERM"] != "dumb" && named != "cat" && named?.allSatisfy(\.isWhitespace) != true
  }

  public func write(_ text: String) { collected.append(contentsOf: text.utf8) }

  public func write(bytes: [UInt8]) { collected.append(contentsOf: bytes) }

  public func flush() throws(OutputError) {
    let bytes = collected
    collected = []
    var failure: OutputError?
    if !bytes.isEmpty {
      switch Self.show(bytes, with: command, environment) {
      case .shown: break
      case .notShown: plainOutput.write(bytes: bytes)
      case .cutShort(let status): failure = .pagerFailed(status: status)
      }
    }
    try plainOutput.flush()
    if let failure { throw failure }
  }

  /// Ends as the shell does for a missing command, but without its message.
  private static let lessIfInstalled = "command -v less >/dev/null 2>&1 || exit 127; exec less"

  /// What became of the bytes.
  private enum Showing {
    case shown
    /// There was no pager to start, or it failed before it had read anything.
    case notShown
    /// The pager failed with a status when it had read a part.
    case cutShort(status: Int32)
  }

  /// Shows the bytes and waits.
  private static func show(_ bytes: [UInt8], with command: String, _ environment: [String: String]) -> Showing
  {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { return .notShown }
    let (readEnd, writeEnd) = (ends[0], ends[1])
    // Kept open here as well: what the pager leaves in the pipe is counted.
    defer { close(readEnd) }
    guard let process = spawn(command, standardInput: readEnd, closing: writeEnd, environment) else {
      close(writeEnd)
      return .notShown
    }

    // Ctrl-C belongs to the pager while it runs, and its early end must not end this process.
    let signals = [SIGINT, SIGQUIT, SIGPIPE]
    let handlers = signals.map { signal($0, SIG_IGN) }
    defer { for (number, handler) in zip(signals, handlers) { signal(number, handler) } }

    let written = write(bytes, to: writeEnd, while: process)
    close(writeEnd)
    // By a signal, or with status 0, the user has left it.
    guard let status = exitStatus(of: process), status != 0 else { return .shown }
    let taken = written - remainder(in: readEnd)
    if taken <= 0 || status == 126 || status == 127 { return .notShown }
    return taken < bytes.count ? .cutShort(status: status) : .shown
  }

  /// Writes into the pipe until the process has ended.
  /// - Returns: How many of the bytes were written.
  private static func write(_ bytes: [UInt8], to pipe: Int32, while process: pid_t) -> Int {
    _ = fcntl(pipe, F_SETFL, fcntl(pipe, F_GETFL) | O_NONBLOCK)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes { put(pipe, $0) }
      if count > 0 {
        written += count
      } else if errno == EAGAIN {
        var ended = siginfo_t()
        let code = waitid(P_PID, id_t(process), &ended, WEXITED | WNOHANG | WNOWAIT)
        guard code == 0, ended._sifields._sigchld.si_pid == 0 else { break }
        var wanted = pollfd(fd: pipe, events: Int16(POLLOUT), revents: 0)
        _ = poll(&wanted, 1, 50)
      } else if errno != EINTR {
        break
      }
    }
    return written
  }

  /// How many bytes nobody has read from the pipe.
  private static func remainder(in pipe: Int32) -> Int {
    _ = fcntl(pipe, F_SETFL, fcntl(pipe, F_GETFL) | O_NONBLOCK)
    var (bytes, total) = ([UInt8](repeating: 0, count: 1 << 16), 0)
    while true {
      let count = read(pipe, &bytes, bytes.count)
      guard count > 0 else { return total }
      total += count
    }
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

// Inside the class, `write` names its own methods.
private func put(_ fileDescriptor: Int32, _ bytes: UnsafeRawBufferPointer) -> Int {
  write(fileDescriptor, bytes.baseAddress, bytes.count)
}
