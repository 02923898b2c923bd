// Whatever a bundled file is turned into, it is read or its faults are told.

import TestSupport
import Testing
import YanglaoCore

@testable import YanglaoData

struct MutationTests {
  /// What is written somewhere into a file.
  private static let pieces = [
    "", "\"", "\\", "\\u202e", "\\ud800", "\\u0069", "{", "}", "[", "]", ",", ":", "null", "true", "-1",
    "1e3",
    "0.50", "{\"a\":1}", "\u{202E}", "\u{7F}", "\u{85}", "\u{1}", "😀", "\u{FEFF}", " ", "\n", "[[[[",
    "\"id\":\"x\",", "\"\\u0069d\":\"a\",", "\"note\":\"n\",",
  ].map { Array($0.utf8) }

  /// Changes one place of a file.
  private func mutate(_ bytes: inout [UInt8], using generator: inout SeededGenerator) {
    let place = Int.random(in: 0...bytes.count, using: &generator)
    let end = min(bytes.count, place + Int.random(in: 0...4, using: &generator))
    let piece = Self.pieces.randomElement(using: &generator) ?? []
    switch Int.random(in: 0..<7, using: &generator) {
    case 0: bytes.replaceSubrange(place..<end, with: [UInt8.random(in: 0...255, using: &generator)])
    case 1: bytes.replaceSubrange(place..<end, with: piece)
    case 2:
      let quote = bytes[place...].firstIndex(of: UInt8(ascii: "\"")) ?? place
      bytes.insert(contentsOf: piece, at: quote)
    case 3:
      let colon = bytes[place...].firstIndex(of: UInt8(ascii: ":")) ?? place
      bytes.replaceSubrange(colon..<min(colon + 1, bytes.count), with: [UInt8(ascii: ":")] + piece)
    case 4: bytes.removeSubrange(end...)
    default:
      // Twice, or not at all, what stands between two line ends.
      let start = bytes[..<place].lastIndex(of: UInt8(ascii: "\n")) ?? 0
      let end = bytes[place...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if Bool.random(using: &generator) {
        bytes.insert(contentsOf: Array(bytes[start..<end]), at: end)
      } else {
        bytes.removeSubrange(start..<end)
      }
    }
  }

  private func read(_ bytes: [UInt8], _ name: String) throws(PlanFileError) {
    switch name {
    case "departments.json": _ = try CatalogueReader.departments(from: bytes, file: name)
    case "measures.json": _ = try CatalogueReader.measures(from: bytes, file: name)
    default: _ = try PlanReader.plan(from: bytes, file: name)
    }
  }

  /// Checks what is said of a file that is checked whole: the places of faults against a count by hand.
  private func expectPlaces(_ bytes: [UInt8], _ names: KnownNames, _ comment: Comment) {
    let reading = PlanReader.check(bytes, file: "x", knowing: names)
    #expect(reading.errorCount > 0 || reading.plan != nil, comment)
    #expect(reading.faults.count == min(reading.errorCount + reading.warningCount, 100), comment)
    let lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    for fault in reading.faults {
      let value = Array(fault.value.utf8)
      guard fault.line <= lines.count, !value.contains(UInt8(ascii: "\n")),
        !fault.value.contains("\u{FFFD}")
      else {
        #expect(fault.line <= lines.count, comment)
        continue
      }
      let isMarked = fault.line == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF])
      let scalars = String(decoding: lines[fault.line - 1], as: UTF8.self).unicodeScalars
        .dropFirst(fault.column - 1 + (isMarked ? 1 : 0))
      #expect(String(String.UnicodeScalarView(scalars)).utf8.starts(with: value), comment)
    }
  }

  @Test func placesFaultsWhereTheyStand() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("\(#function): seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    let names = KnownNames(try BundledData.catalogue())
    let jingyuan = BundledData.bytes(of: "plans/jingyuan.json") ?? []
    let end = ContinuousClock.now + .milliseconds(800)
    var count = 0
    while ContinuousClock.now < end {
      var bytes =
        Int.random(in: 0..<20, using: &generator) == 0 ? jingyuan : Array(PlanReaderTests.whole.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &generator) { mutate(&bytes, using: &generator) }
      count += 1
      expectPlaces(bytes, names, "seed \(seed), file \(count)")
    }
    #expect(count > 10)
  }

  @Test func readsOrTellsFaults() throws {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("\(#function): seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    var files = BundledData.names.map { ($0, BundledData.bytes(of: $0) ?? []) }
    files += Array(repeating: ("demo.json", Array(PlanReaderTests.whole.utf8)), count: 40)
    let end = ContinuousClock.now + .milliseconds(800)
    var count = 0
    while ContinuousClock.now < end {
      var (name, bytes) = try #require(files.randomElement(using: &generator))
      for _ in 0..<Int.random(in: 1...3, using: &generator) { mutate(&bytes, using: &generator) }
      count += 1
      do throws(PlanFileError) {
        try read(bytes, name)
      } catch {
        #expect(!error.faults.isEmpty, "seed \(seed), file \(count)")
        for fault in error.faults {
          #expect(
            fault.file == name && fault.line >= 1 && fault.column >= 1 && fault.path.hasPrefix("$")
              && fault.value.count <= 80, "seed \(seed), file \(count)")
        }
      }
    }
    #expect(count > 10)
  }
}
