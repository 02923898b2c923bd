// One thing that was looked at around the program: how it is, whether that is well, and what to do.

import CommandLineKit

/// One thing that was looked at.
struct Finding: Sendable, Equatable {
  let item: Item
  let sign: Sign
  /// How it is, for people.
  let found: Text
  /// How it is, for programs: a path, a number, a name; nil where there is none.
  let value: String?
  /// What a person can do; nil where all is well.
  let advice: Text?

  static func ok(_ item: Item, _ found: Text, value: String? = nil) -> Finding {
    Finding(item: item, sign: .ok, found: found, value: value, advice: nil)
  }

  static func note(_ item: Item, _ found: Text, value: String? = nil, advice: Text) -> Finding {
    Finding(item: item, sign: .note, found: found, value: value, advice: advice)
  }

  static func problem(_ item: Item, _ found: Text, value: String? = nil, advice: Text) -> Finding {
    Finding(item: item, sign: .problem, found: found, value: value, advice: advice)
  }
}

extension Finding {
  /// Whether a thing is as it should be.
  enum Sign: String, CaseIterable, Sendable {
    case ok
    /// Works, but somebody should know.
    case note
    /// Does not work, or loses something.
    case problem

    var term: Text {
      switch self {
      case .ok: Text("好", "ok")
      case .note: Text("注意", "note")
      case .problem: Text("问题", "problem")
      }
    }

    var style: TextStyle? {
      switch self {
      case .ok: .green
      case .note: .yellow
      case .problem: .red
      }
    }
  }

  /// What is looked at together.
  enum Area: String, CaseIterable, Sendable {
    case program, ledger, language, terminal, shell, clock

    var term: Text {
      switch self {
      case .program: Text("程序", "Program")
      case .ledger: Text("台账", "Ledger")
      case .language: Text("语言", "Language")
      case .terminal: Text("终端", "Terminal")
      case .shell: Text("命令行环境", "Shell")
      case .clock: Text("时钟", "Clock")
      }
    }
  }

  /// What is looked at.
  enum Item: String, CaseIterable, Sendable {
    case version, sqlite, encoding
    case ledgerPath = "ledger_path"
    case ledgerFile = "ledger_file"
    case ledgerFormat = "ledger_format"
    case records
    case writeAheadLog = "write_ahead_log"
    case fileSystem = "file_system"
    case freeSpace = "free_space"
    case language
    case characterSet = "character_set"
    case width, color
    case wideCharacters = "wide_characters"
    case pager, completions, clock

    var area: Area {
      switch self {
      case .version, .sqlite, .encoding: .program
      case .ledgerPath, .ledgerFile, .ledgerFormat, .records, .writeAheadLog, .fileSystem, .freeSpace: .ledger
      case .language, .characterSet: .language
      case .width, .color, .wideCharacters, .pager: .terminal
      case .completions: .shell
      case .clock: .clock
      }
    }

    var term: Text {
      switch self {
      case .version: Text("版本", "version")
      case .sqlite: Text("SQLite", "SQLite")
      case .encoding: Text("中文编码", "Chinese encodings")
      case .ledgerPath: Text("位置", "path")
      case .ledgerFile: Text("文件", "file")
      case .ledgerFormat: Text("格式版本", "format version")
      case .records: Text("记录", "records")
      case .writeAheadLog: Text("预写日志", "write-ahead log")
      case .fileSystem: Text("文件系统", "file system")
      case .freeSpace: Text("剩余空间", "free space")
      case .language: Text("语言", "language")
      case .characterSet: Text("字符集", "character set")
      case .width: Text("宽度", "width")
      case .color: Text("颜色", "colour")
      case .wideCharacters: Text("全角字符", "wide characters")
      case .pager: Text("分页程序", "pager")
      case .completions: Text("补全", "completions")
      case .clock: Text("时刻", "time")
      }
    }
  }
}
