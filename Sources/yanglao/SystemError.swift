// What the operating system says of an error, in words for both languages.

import CommandLineKit
import Glibc

enum SystemError {
  /// The message for an `errno`: the system's own English, and Chinese for what happens to files in an office.
  static func description(_ number: Int32) -> Text {
    let english = strerror(number).map { String(cString: $0) } ?? "errno \(number)"
    return Text(chinese[number] ?? english, english)
  }

  /// The same for an `errno` of a path, with the folder that is missing where one is.
  static func description(_ number: Int32, of path: String) -> Text {
    guard number == ENOENT, let end = path.dropFirst().lastIndex(of: "/") else { return description(number) }
    let folder = String(path[..<end])
    guard access(folder, F_OK) != 0, errno == ENOENT else { return description(number) }
    return Text("没有目录“\(folder.shown)”", "there is no folder “\(folder.shown)”")
  }

  private static let chinese: [Int32: String] = [
    EACCES: "没有权限", EBADF: "没有打开", EDQUOT: "超出磁盘配额", EIO: "读写出错", EFBIG: "文件过大", EISDIR: "是目录，不是文件",
    ELOOP: "符号链接循环",
    EMFILE: "打开的文件过多", ENAMETOOLONG: "文件名过长", ENFILE: "系统中打开的文件过多", ENOENT: "没有这个文件或目录",
    ENOSPC: "磁盘已满", ENOTDIR: "路径中有一段不是目录", ENXIO: "不是可读的文件", EPERM: "系统不允许此操作", EROFS: "所在磁盘只读",
  ]
}
