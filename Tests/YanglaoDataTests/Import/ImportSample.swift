// Files in memory, read as if from a disk.

import Foundation

@testable import YanglaoData

/// A file's bytes, given in pieces.
struct ImportSample {
  let bytes: [UInt8]

  init(_ bytes: [UInt8]) { self.bytes = bytes }
  init(_ text: String) { bytes = Array(text.utf8) }

  /// The text as Foundation encodes it.
  init(_ text: String, in encoding: ImportEncoding) throws {
    let foundation: String.Encoding =
      switch encoding {
      case .utf8: .utf8
      case .utf16le: .utf16LittleEndian
      case .utf16be: .utf16BigEndian
      case .gb18030:
        .init(rawValue: 0x8000_0632)
      }
    bytes = [UInt8](try Self.unwrap(text.data(using: foundation)))
  }

  struct NotEncodable: Error {}

  private static func unwrap(_ data: Data?) throws -> Data {
    guard let data else { throw NotEncodable() }
    return data
  }

  /// Gives pieces of the sizes in turn, the last size again and again.
  func blocks(_ sizes: [Int] = [1 << 16]) -> () throws -> [UInt8] {
    var rest = bytes[...]
    var sizes = sizes
    return {
      let size = sizes.count > 1 ? sizes.removeFirst() : (sizes.first ?? 1)
      let block = rest.prefix(max(1, size))
      rest = rest.dropFirst(max(1, size))
      return [UInt8](block)
    }
  }

  /// The whole text that the decoder makes of it, or its faults.
  func decoded(
    as encoding: ImportEncoding? = nil, _ sizes: [Int] = [1 << 16]
  ) throws -> (text: String, encoding: ImportEncoding?) {
    let decoder = TextDecoder(encoding: encoding, blocks: blocks(sizes))
    var text: [UInt8] = []
    while let block = try decoder.next(atLine: 1) { text += block }
    return (String(decoding: text, as: UTF8.self), decoder.encoding)
  }

  /// All that reading gives, in words that can be compared.
  func outcome(
    as encoding: ImportEncoding? = nil, form: ImportForm? = nil, _ sizes: [Int] = [1 << 16]
  ) -> [String] {
    var lines: [String] = []
    do {
      var reader = try ImportReader(encoding: encoding, form: form, blocks: blocks(sizes))
      while let row = try reader.next() {
        lines.append("\(row.line) \(row.header.names) \(row.texts) \(row.faults)")
      }
    } catch let error as ImportFileError { lines.append("\(error.faults)") } catch {
      lines.append("\(error)")
    }
    return lines
  }

  func rows(form: ImportForm? = nil) throws -> [ImportRow] {
    var reader = try ImportReader(form: form, blocks: blocks())
    var rows: [ImportRow] = []
    while let row = try reader.next() { rows.append(row) }
    return rows
  }

  /// Why the file is not read.
  func refusal() -> [ImportFault] {
    do { _ = try rows() } catch let error as ImportFileError { return error.faults } catch {}
    return []
  }
}
