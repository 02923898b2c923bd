// The inputs to begin with: the files of a folder.

import Glibc

enum Corpus {
  /// The contents of a folder's files, in the order of their names.
  static func inputs(in folder: String) -> [[UInt8]] {
    guard let stream = opendir(folder) else { return [] }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) {
        String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
      }
      if !name.hasPrefix(".") { names.append(name) }
    }
    return names.sorted().compactMap { bytes(of: folder + "/" + $0) }
  }

  /// A file's content; nil where it cannot be read.
  static func bytes(of path: String) -> [UInt8]? {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var content: [UInt8] = []
    while true {
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, filled in
        filled = fread(buffer.baseAddress, 1, buffer.count, file)
      }
      if piece.isEmpty { return content }
      content += piece
    }
  }
}
