// Where a wording stands in a text.

import TestSupport
import Testing

@testable import YanglaoCore

struct WordingTests {
  @Test func findsWhatStandsThereWhateverTheWhiteSpace() {
    let text = Wording("护理型床位\n占比 达到60%")
    #expect(text.holds(Wording("床位占比达到 60%").pattern))
    #expect(!text.holds(Wording("达到61%").pattern))
    #expect(!text.holds(Wording("").pattern))
    #expect(!text.holds(Wording(" \n").pattern))
    #expect(!Wording("").holds(Wording("床").pattern))
  }

  @Test func findsWhatANaiveSearchFinds() {
    let seed = UInt64.random(in: 0...UInt64.max)
    print("\(#function): seed \(seed)")
    var generator = SeededGenerator(seed: seed)
    func word(_ lengths: ClosedRange<Int>) -> String {
      String(
        (0..<Int.random(in: lengths, using: &generator)).map { _ in
          "ab".randomElement(using: &generator) ?? "a"
        })
    }
    for _ in 0..<3_000 {
      let (text, piece) = (word(0...30), word(1...6))
      #expect(
        Wording(text).holds(Wording(piece).pattern)
          == (Array(text.utf8).firstOffset(of: Array(piece.utf8)) != nil), "seed \(seed): \(text) \(piece)")
    }
  }
}
