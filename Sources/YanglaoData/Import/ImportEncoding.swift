// The encodings in which offices' files come.

import YanglaoCore

/// How the characters of a file are written as bytes.
public enum ImportEncoding: String, CaseIterable, Sendable {
  case utf8 = "utf-8"
  /// Without a say on the order of bytes, the file's own mark is followed.
  case utf16le = "utf-16le"
  case utf16be = "utf-16be"
  /// With GBK and GB 2312, which are parts of it.
  case gb18030

  /// The encoding that somebody names: `utf-8`, `UTF8`, `utf-16`, `gbk`, `GB2312` …; nil for any other.
  public init?(named name: String) {
    switch FoldedText(name).description.filter({ $0 != "-" && $0 != "_" }) {
    case "utf8": self = .utf8
    case "utf16", "utf16le": self = .utf16le
    case "utf16be": self = .utf16be
    case "gb18030", "gbk", "gb2312", "cp936": self = .gb18030
    default: return nil
    }
  }

  /// The encoding whose byte order mark the bytes begin with.
  init?(byteOrderMarkOf bytes: ArraySlice<UInt8>) {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
      self = .utf8
    } else if bytes.starts(with: [0xFF, 0xFE]) {
      self = .utf16le
    } else if bytes.starts(with: [0xFE, 0xFF]) {
      self = .utf16be
    } else if bytes.starts(with: [0x84, 0x31, 0x95, 0x33]) {
      self = .gb18030
    } else {
      return nil
    }
  }
}
