// Looking around: the facts that a diagnosis rests on, read from the system. Nothing is written.

internal import CSystem
import CommandLineKit
import Glibc
import YanglaoCore
import YanglaoStore

extension Context {
  /// What is around the program now.
  func surroundings() -> Surroundings {
    let shell = loginShell
    return Surroundings(
      environment: environment, languageOption: languageChoice?.language, language: language,
      colorOption: color, pagerOption: pager, terminal: terminal, sqliteVersion: SQLiteLibrary.version,
      convertsGB18030: Self.converts("GB18030"),
      // A Korean syllable: its width is asked of the system.
      knowsWidths: ("\u{D55C}" as Unicode.Scalar).displayWidth == 2,
      hasPager: isProgram(environment["PAGER"] ?? "less"), shell: shell,
      completionFile: shell.flatMap(Shell.init).flatMap {
        CompletionPlaces.files(for: $0, environment: environment).first { access($0, R_OK) == 0 }
      },
      now: Clock.now, ledger: ledgerLocation.map(Self.ledgerPlace))
  }

  private static func ledgerPlace(_ location: LedgerLocation) -> Surroundings.LedgerPlace {
    let path = location.path
    let content = content(of: path)
    let folder = nearestFolder(to: path)
    let file = if case .missing = content { folder } else { path }
    return Surroundings.LedgerPlace(
      path: path, source: location.source, content: content,
      isWritable: mayWrite(file) && mayWrite(folder), writeAheadLog: size(of: path + "-wal"),
      fileSystem: fileSystem(of: folder), freeSpace: freeSpace(in: folder))
  }

  private static func content(of path: String) -> Surroundings.LedgerPlace.Content {
    do {
      return .ledger(try SQLiteLedger(path: path, mode: .reading, clock: { Clock.now }).info())
    } catch LedgerError.cannotOpen(_, ENOENT, _) {
      return .missing
    } catch {
      return .unreadable(Failure(error))
    }
  }

  /// The folder of a file, or the nearest one above it that is there.
  private static func nearestFolder(to path: String) -> String {
    var folder = path
    repeat {
      guard let slash = folder.lastIndex(of: "/") else { return "." }
      folder = slash == folder.startIndex ? "/" : String(folder[..<slash])
    } while access(folder, F_OK) != 0 && folder != "/"
    return folder
  }

  private static func mayWrite(_ path: String) -> Bool { faccessat(AT_FDCWD, path, W_OK, AT_EACCESS) == 0 }

  private static func size(of path: String) -> Int64 {
    var status = stat()
    return lstat(path, &status) == 0 ? Int64(status.st_size) : 0
  }

  private static func fileSystem(of folder: String) -> FileSystem? {
    let type = file_system_type(folder)
    return type == 0 ? nil : FileSystem(type: type)
  }

  private static func freeSpace(in folder: String) -> Int64? {
    var status = statvfs()
    guard statvfs(folder, &status) == 0 else { return nil }
    let (bytes, overflow) = UInt64(status.f_bavail).multipliedReportingOverflow(by: UInt64(status.f_frsize))
    return overflow ? .max : Int64(clamping: bytes)
  }

  private static func converts(_ encoding: String) -> Bool {
    let descriptor = iconv_open(encoding, "UTF-8")
    guard let descriptor, descriptor != iconv_t(bitPattern: -1) else { return false }
    iconv_close(descriptor)
    return true
  }

  /// The name of the login shell: `SHELL`, or what the system keeps of the user.
  private var loginShell: String? {
    var path = environment["SHELL"]
    if path?.isEmpty ?? true, let entry = getpwuid(geteuid()), let shell = entry.pointee.pw_shell {
      path = String(cString: shell)
    }
    return path?.split(separator: "/").last.map(String.init)
  }

  /// Whether the first word of a command line is a program that can be started.
  private func isProgram(_ command: String) -> Bool {
    guard let name = command.split(separator: " ").first else { return false }
    if name.contains("/") { return access(String(name), X_OK) == 0 }
    let folders = (environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
    return folders.contains { access("\($0)/\(name)", X_OK) == 0 }
  }
}
