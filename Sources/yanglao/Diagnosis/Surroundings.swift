// What the program finds around itself, as facts; Diagnosis says what they mean.

import CommandLineKit
import YanglaoCore
import YanglaoStore

/// The facts that a diagnosis rests on.
struct Surroundings {
  var environment: [String: String] = [:]
  /// `--lang`; nil where the environment decides.
  var languageOption: Language?
  /// The language that is spoken.
  var language = Language.chinese
  /// `--color`, `--no-color`.
  var colorOption: Bool?
  /// `--pager`, `--no-pager`.
  var pagerOption: Bool?
  var terminal = Terminal.none
  var sqliteVersion = ""
  /// Whether the system converts GB18030, which spreadsheets of offices are in.
  var convertsGB18030 = true
  /// Whether the system knows how wide a character is.
  var knowsWidths = true
  /// Whether the program that pages is there.
  var hasPager = true
  /// The name of the login shell, such as `bash`; nil where none is known.
  var shell: String?
  /// The file of completions that the shell finds; nil where there is none.
  var completionFile: String?
  var now = Instant(microseconds: 0)
  /// Nil where nothing says where the ledger is.
  var ledger: LedgerPlace?
}

extension Surroundings {
  /// The ledger's file and the disk that it is on.
  struct LedgerPlace {
    enum Content {
      /// There is no file yet.
      case missing
      case ledger(LedgerInfo)
      /// Why the file cannot be read as a ledger.
      case unreadable(Failure)
    }

    var path: String
    var source: LedgerLocation.Source
    var content: Content
    /// Whether the file and its folder may be written; of a missing one, the folder that is there.
    var isWritable = true
    /// The size of the file beside it, in bytes.
    var writeAheadLog: Int64 = 0
    /// Nil where the system does not say.
    var fileSystem: FileSystem?
    /// In bytes, for this user; nil where the system does not say.
    var freeSpace: Int64?
  }
}
