// What the first bytes of a ledger's file say.

import Testing

@testable import YanglaoStore

struct LedgerFormatTests {
  /// SQLite writes sizes with the highest byte first, and 1 for a page of 65,536 bytes.
  @Test(arguments: [(512, 512), (4096, 4096), (32_768, 32_768), (1, 65_536)])
  func tellsTheSizeWhateverAPageHas(written: Int, bytes: Int64) {
    var header = Array("SQLite format 3\0".utf8) + [UInt8](repeating: 0, count: 84)
    header.replaceSubrange(16..<18, with: [UInt8(written >> 8), UInt8(written & 255)])
    header[31] = 3
    #expect(LedgerFormat(header: header).size == 3 * bytes)
  }
}
