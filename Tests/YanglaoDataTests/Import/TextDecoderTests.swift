// Files of every usual encoding are read alike, and bytes that are no character are told, never replaced.

import Testing

@testable import YanglaoData

struct TextDecoderTests {
  static let text = "指标,数值,来源\n护理型床位占比,52.3%,民政局〔2026〕3号\nabc,1，2,𠮷é€\n"

  @Test(arguments: ImportEncoding.allCases)
  func tellsEncodings(_ encoding: ImportEncoding) throws {
    let sample = try ImportSample(Self.text, in: encoding)
    let (text, told) = try sample.decoded()
    #expect(text == Self.text)
    #expect(told == encoding)
  }

  @Test(arguments: [
    ([0xEF, 0xBB, 0xBF] as [UInt8], ImportEncoding.utf8), ([0xFF, 0xFE], .utf16le), ([0xFE, 0xFF], .utf16be),
    ([0x84, 0x31, 0x95, 0x33], .gb18030),
  ])
  func takesTheByteOrderMarkAway(_ mark: [UInt8], _ encoding: ImportEncoding) throws {
    let sample = ImportSample(mark + (try ImportSample(Self.text, in: encoding)).bytes)
    for forced in [nil, encoding] {
      let (text, told) = try sample.decoded(as: forced)
      #expect(text == Self.text)
      #expect(told == encoding)
    }
    #expect(try ImportSample(mark).decoded().text.isEmpty)
  }

  @Test func followsTheMarkWhereUTF16IsAskedFor() throws {
    let sample = ImportSample([0xFE, 0xFF] + (try ImportSample(Self.text, in: .utf16be)).bytes)
    #expect(ImportEncoding(named: "UTF-16") == .utf16le)
    #expect(try sample.decoded(as: ImportEncoding(named: "UTF-16")).text == Self.text)
  }

  @Test(arguments: [
    ("utf-8", ImportEncoding.utf8), ("UTF8", .utf8), ("utf-16", .utf16le), ("UTF-16BE", .utf16be),
    ("gbk", .gb18030),
    ("GB2312", .gb18030), ("gb18030", .gb18030), ("ＧＢＫ", .gb18030),
  ])
  func knowsNames(_ name: String, _ encoding: ImportEncoding) {
    #expect(ImportEncoding(named: name) == encoding)
  }

  @Test(arguments: ["", "big5", "latin1", "utf", "utf-32"])
  func knowsNoOtherNames(_ name: String) { #expect(ImportEncoding(named: name) == nil) }

  /// Cuts between and within all characters.
  @Test(arguments: ImportEncoding.allCases)
  func readsInPiecesOfAnySize(_ encoding: ImportEncoding) throws {
    let sample = try ImportSample(Self.text, in: encoding)
    for cut in 1..<sample.bytes.count {
      #expect(try sample.decoded(as: encoding, [cut, 1 << 16]).text == Self.text)
      #expect(try sample.decoded([cut, 1 << 16]).text == Self.text)
    }
    #expect(try sample.decoded(as: encoding, [1]).text == Self.text)
  }

  @Test(arguments: ImportEncoding.allCases)
  func tellsTheEncodingLate(_ encoding: ImportEncoding) throws {
    let ascii = String(repeating: "beds,1,2\n", count: 20_000)
    let sample = try ImportSample(ascii + Self.text, in: encoding)
    let (text, told) = try sample.decoded(as: nil, [4096])
    #expect(text == ascii + Self.text)
    #expect(told == encoding)
  }

  @Test func keepsWhatIsASCIIUndecided() throws {
    #expect(try ImportSample("a,b\n1,2\n").decoded().encoding == nil)
    #expect(try ImportSample("").decoded().text.isEmpty)
  }

  @Test func cutsNoCharacterAtTheEndOfTheSample() throws {
    for shift in 0..<3 {
      let text = String(repeating: "a", count: shift) + String(repeating: "护", count: 50_000)
      let (decoded, told) = try ImportSample(text).decoded()
      #expect(decoded == text)
      #expect(told == .utf8)
    }
  }

  @Test(arguments: [
    (ImportEncoding.utf8, [0x61, 0x0A, 0xFF, 0x62] as [UInt8], 2, "FF 62"),
    (.utf8, [0x61, 0xE4, 0xBD], 1, "E4 BD"),
    (.utf8, [0xED, 0xA0, 0x80], 0, "ED A0 80"), (.gb18030, [0x61, 0xBB, 0xA4, 0xFF, 0x62], 3, "FF 62"),
    (.gb18030, [0xBB, 0xA4, 0xBB], 2, "BB"),
    (.utf16le, [0x61, 0x00, 0x00, 0xD8, 0x61, 0x00], 2, "00 D8 61 00"),
    (.utf16le, [0x61, 0x00, 0x61], 2, "61"),
    (.utf16be, [0x00, 0x61, 0xDC, 0x00, 0x00, 0x61], 2, "DC 00 00 61"),
  ])
  func tellsWhatIsNoCharacter(_ encoding: ImportEncoding, _ bytes: [UInt8], _ offset: Int, _ excerpt: String)
    throws
  {
    for sizes in [[1 << 16], [1], [2], [3]] {
      let decoder = TextDecoder(encoding: encoding, blocks: ImportSample(bytes).blocks(sizes))
      let error = #expect(throws: ImportFileError.self) { while try decoder.next(atLine: 7) != nil {} }
      let fault = try #require(error?.faults.first)
      #expect(fault.problem == .invalidSequence(encoding, offset: offset))
      #expect(fault.line == 7)
      #expect(fault.value == excerpt)
    }
  }

  /// One bad byte in a UTF-8 file must not turn the whole of it into GB 18030.
  @Test func takesUTF8WithAFaultForUTF8() {
    let bytes = Array("指标,数值\n护理型床位占比,60\n".utf8) + [0xFF] + Array("\n".utf8)
    let faults = ImportSample(bytes).outcome()
    #expect(faults.last?.contains("invalidSequence(YanglaoData.ImportEncoding.utf8, offset: 39)") == true)
    #expect(faults.last?.contains("line: 3") == true)
  }

  @Test(arguments: [
    [0x50, 0x4B, 0x03, 0x04, 0x14, 0, 6, 0] as [UInt8], [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1],
  ])
  func refusesWorkbooks(_ bytes: [UInt8]) {
    #expect(ImportSample(bytes).refusal().map(\.problem) == [.workbook])
  }

  /// A zero byte is a fault of its row, and no sign of UTF-16.
  @Test(arguments: [ImportEncoding.utf8, .gb18030])
  func takesNoStrayZeroForUTF16(_ encoding: ImportEncoding) throws {
    for place in 0...8 {
      let text = "指标,数值,日期\n" + String(repeating: " ", count: place) + "\0床位,1,2026-06-30\n"
      let (decoded, told) = try ImportSample(text, in: encoding).decoded()
      #expect(decoded == text)
      #expect(told == encoding)
    }
  }
}
