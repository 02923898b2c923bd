// Lines and values of iCalendar.

import CommandLineKit
import TestSupport
import Testing

@testable import yanglao

@Suite struct CalendarTextTests {
  @Test func foldsAtTheOctetThatIsTooMany() {
    let line = String(repeating: "a", count: 75)
    #expect(CalendarText.folded(line) == line + "\r\n")
    #expect(CalendarText.folded(line + "b") == line + "\r\n b\r\n")
    #expect(CalendarText.folded("") == "\r\n")
    let long = String(repeating: "a", count: 75 + 74)
    #expect(CalendarText.folded(long + "b").split(separator: "\r\n").map(\.utf8.count) == [75, 75, 2])
  }

  @Test func cutsNoCharacter() {
    // 74 octets and a character of four, which begins the next line whole.
    let line = String(repeating: "a", count: 74) + "𠮷"
    #expect(CalendarText.folded(line) == String(repeating: "a", count: 74) + "\r\n 𠮷\r\n")
  }

  @Test func unfoldsToWhatItWas() {
    var random = SeededGenerator.printingItsSeed()
    let alphabet: [Character] = ["a", "é", "养", "𠮷", "😀", ",", " ", "👩‍👩‍👧", "e\u{301}"]
    for _ in 0..<500 {
      let line = String(
        (0..<Int.random(in: 0..<200, using: &random)).map { _ in alphabet.randomElement(using: &random) ?? "a"
        })
      let folded = CalendarText.folded(line)
      // By bytes, as a reader does: what follows CR LF and a space goes on.
      var octets = Array(folded.utf8)
      var (unfolded, length): ([UInt8], Int) = ([], 0)
      #expect(octets.suffix(2) == [13, 10])
      octets.removeLast(2)
      var position = 0
      while position < octets.count {
        if octets[position] == 13 {
          #expect(octets[position + 1] == 10 && octets[position + 2] == 32)
          #expect(String(validating: unfolded, as: UTF8.self) != nil, "a character was cut")
          position += 3
          length = 1
          continue
        }
        unfolded.append(octets[position])
        length += 1
        #expect(length <= 75)
        position += 1
      }
      #expect(unfolded == Array(line.utf8))
    }
  }

  @Test func escapes() {
    #expect(CalendarText.escaped(#"a\b;c,d"#) == #"a\\b\;c\,d"#)
    #expect(CalendarText.escaped("一\n二\r\n三") == #"一\n二\n三"#)
    #expect(
      CalendarText.escaped("x\r\nEND:VCALENDAR\u{1B}[31m\u{202E}") == #"x\nEND:VCALENDAR\\x1B[31m\\u{202E}"#)
    #expect(!CalendarText.escaped("a\rb").utf8.contains(13))
  }
}
