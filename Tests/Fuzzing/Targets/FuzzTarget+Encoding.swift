// Files in whatever encoding: decoded to the byte or refused at the byte, never replaced.

@testable import YanglaoData

extension FuzzTarget {
  static let encoding = FuzzTarget(
    name: "encoding", pieces: ["指标,数值\n", "a,b\n", "😀", "€", "㐀"],
    check: { input in
      for encoding in [nil] + ImportEncoding.allCases {
        let whole = DecodedFile(input, encoding, blockSize: 1 << 16)
        let inPieces = DecodedFile(input, encoding, blockSize: 1 + input.count % 5)
        try require(whole == inPieces, "a text is the same wherever the blocks end")
        try require(String(validating: whole.text, as: UTF8.self) != nil, "what is decoded is UTF-8")
        if let fault = whole.fault { try checkFault(fault, input, whole.text) }
      }
      try checkUTF8(input)
      try checkUTF16(input)
    })

  /// Valid text is taken for UTF-8, and comes out as it went in.
  private static func checkUTF8(_ input: [UInt8]) throws {
    guard String(validating: input, as: UTF8.self) != nil, !isWorkbook(input) else { return }
    let text = input.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(input.dropFirst(3)) : input
    let told = DecodedFile(input, nil, blockSize: 1 << 16)
    try require(input.contains(0) || told.text == text, "valid UTF-8 is told, and decoded as it is")
    try require(DecodedFile(input, .utf8, blockSize: 1 << 16).text == text, "UTF-8 is decoded as it is")
  }

  /// UTF-16 comes out as the library decodes it.
  private static func checkUTF16(_ input: [UInt8]) throws {
    let file = DecodedFile(input, .utf16be, blockSize: 1 << 16)
    guard file.fault == nil else { return }
    var units = stride(from: 0, to: input.count, by: 2).map { UInt16(input[$0]) << 8 | UInt16(input[$0 + 1]) }
    if units.first == 0xFEFF { units.removeFirst() }
    try require(
      String(validating: units, as: UTF16.self).map { Array($0.utf8) } == file.text, "UTF-16 is decoded right"
    )
  }

  /// A file that is refused has been decoded up to the byte that is wrong.
  private static func checkFault(_ fault: ImportFault, _ input: [UInt8], _ text: [UInt8]) throws {
    switch fault.problem {
    case .workbook: try require(isWorkbook(input) && text.isEmpty, "a workbook is refused at once")
    case .invalidSequence(_, let offset):
      try require((0..<max(1, input.count)).contains(offset), "a fault lies in the file")
    default: throw BrokenPromise(promise: "a text is refused for its bytes: \(fault)")
    }
  }

  private static func isWorkbook(_ input: [UInt8]) -> Bool {
    input.starts(with: [0x50, 0x4B, 0x03, 0x04]) || input.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
  }
}

/// What decoding a file comes to.
private struct DecodedFile: Equatable {
  var text: [UInt8] = []
  var fault: ImportFault?

  init(_ input: [UInt8], _ encoding: ImportEncoding?, blockSize: Int) {
    let decoder = TextDecoder(encoding: encoding, blocks: input.blocks(of: blockSize))
    do {
      while let block = try decoder.next(atLine: 1) { text += block }
    } catch { fault = (error as? ImportFileError)?.faults.first }
  }
}
