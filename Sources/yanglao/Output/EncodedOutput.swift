// Text in the encoding of Chinese offices, GB18030, through the system's iconv.

import CommandLineKit
import Glibc

/// Passes text on in another encoding.
///
/// Every piece must hold whole characters, as strings do. A character that the encoding lacks is an error, which
/// `flush` throws; nothing is replaced in silence.
final class EncodedOutput: TextOutput {
  private let output: any TextOutput
  private let descriptor: iconv_t
  private var error: OutputError?

  /// - Throws: ``OutputError`` where the system lacks the encoding.
  init(_ encoding: FileForm.Encoding, to output: any TextOutput) throws(OutputError) {
    self.output = output
    let descriptor = iconv_open(encoding.rawValue, "utf-8")
    guard let descriptor, descriptor != iconv_t(bitPattern: -1) else { throw .failed(errno: errno) }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  func write(_ text: String) { write(bytes: Array(text.utf8)) }

  /// Takes text as its bytes in UTF-8.
  func write(bytes: [UInt8]) {
    guard error == nil, !bytes.isEmpty else { return }
    var source = bytes
    // No character takes more than twice the bytes that it takes in UTF-8.
    let room = source.count * 2
    var outcome = 0
    let converted = source.withUnsafeMutableBytes { input in
      [UInt8](unsafeUninitializedCapacity: room) { result, written in
        var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var left = input.count
        var free = room
        result.withMemoryRebound(to: CChar.self) { result in
          var to = result.baseAddress
          outcome = iconv(descriptor, &from, &left, &to, &free)
        }
        written = room - free
      }
    }
    guard outcome == 0 else {
      error = .failed(errno: outcome == -1 ? errno : EILSEQ)
      return
    }
    output.write(bytes: converted)
  }

  func flush() throws(OutputError) {
    if let error { throw error }
    try output.flush()
  }
}
