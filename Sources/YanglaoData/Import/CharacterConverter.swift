// The system's character conversion, a block at a time.

internal import Glibc

/// Converts one encoding to UTF-8 through `iconv`.
final class CharacterConverter {
  /// Why converting ended before the last byte.
  enum Stop { case none, cut, invalid }

  private let descriptor: iconv_t

  /// Opens the conversion; nil where the system lacks it.
  init?(from encoding: ImportEncoding) {
    let descriptor = iconv_open("UTF-8", encoding.rawValue)
    guard let descriptor, descriptor != iconv_t(bitPattern: -1) else { return nil }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  /// Converts `bytes` as far as they are whole characters, and says how many were used.
  func convert(_ bytes: [UInt8]) -> (text: [UInt8], used: Int, stop: Stop) {
    var source = bytes
    var text: [UInt8] = []
    var used = 0
    while true {
      let room = (source.count - used) * 3 / 2 + 16
      var outcome: Int32 = 0
      let piece = source.withUnsafeMutableBytes { input in
        [UInt8](unsafeUninitializedCapacity: room) { output, written in
          var from = input.baseAddress.map { ($0 + used).assumingMemoryBound(to: CChar.self) }
          var left = input.count - used
          var free = room
          output.withMemoryRebound(to: CChar.self) { output in
            var to = output.baseAddress
            outcome = iconv(descriptor, &from, &left, &to, &free) == -1 ? errno : 0
          }
          used = input.count - left
          written = room - free
        }
      }
      text = text.isEmpty ? piece : text + piece
      switch outcome {
      case 0: return (text, used, .none)
      case EINVAL: return (text, used, .cut)
      case E2BIG where !piece.isEmpty: continue
      default: return (text, used, .invalid)
      }
    }
  }
}
