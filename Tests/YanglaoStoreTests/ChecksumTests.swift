// The checksum of rows, against its definition.

import Testing

@testable import YanglaoStore

struct ChecksumTests {
  /// FNV-1a, byte by byte.
  private func hash(_ bytes: [UInt8]) -> Int64 {
    Int64(bitPattern: bytes.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x0000_0100_0000_01B3 })
  }

  private func bytes(of number: Int64) -> [UInt8] {
    (0..<8).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
  }

  @Test(
    arguments: [
      0, 1, 255, 256, 65_535, 0x1_0000, 0x0100_0000, .max, .min, -1, 0x00FF_0000_0000_0001,
    ] as [Int64])
  func takesEveryByteOfANumber(number: Int64) {
    #expect(Checksum.of([.integer(number)]) == hash([1] + bytes(of: number)))
  }

  @Test func takesKindsLengthsAndBytes() {
    let text = String(repeating: "养老", count: 100)
    let expected: [UInt8] =
      [0, 2] + bytes(of: 600) + Array(text.utf8) + [3] + bytes(of: 2) + [7, 0] + [2] + bytes(of: 0)
    #expect(Checksum.of([.null, .text(text), .blob([7, 0]), .text("")]) == hash(expected))
  }
}
