// “Did you mean” finds what was meant, and is silent where nothing is near.

import Testing

@testable import CommandLineKit

@Suite struct SpellingTests {
  private let commands = ["overdue", "show", "search", "import", "export", "status"]

  @Test(arguments: [
    ("overdu", "overdue"), ("ovredue", "overdue"), ("overduee", "overdue"), ("OVERDUE", "overdue"),
    ("shwo", "show"),
    ("serach", "search"), ("stat", "status"), ("ov", "overdue"), ("ipmort", "import"),
  ]) func findsWhatWasMeant(_ typed: String, _ meant: String) {
    #expect(Spelling.nearest(to: typed, among: commands) == meant)
  }

  @Test(arguments: ["", "x", "xyzzy", "民政", "o", "overdueoverdue"]) func isSilentWhereNothingIsNear(
    _ typed: String
  ) {
    #expect(Spelling.nearest(to: typed, among: commands) == nil)
  }

  @Test func aSlipIsNearerThanWhatWasMeant() {
    let known = ["nursing-bed-share", "meal-points"]
    for typed in ["nursing-beds-share", "nursingbed-share", "nurisng-bed-share"] {
      #expect(Spelling.mistyped(typed, among: known) == "nursing-bed-share")
    }
    for typed in ["nursing-bed-count", "nursing", "meal-centers", "", "x"] {
      #expect(Spelling.mistyped(typed, among: known) == nil)
    }
    #expect(Spelling.nearest(to: "nursing-bed-count", among: known) == "nursing-bed-share")
  }

  @Test func readsChinese() {
    let families = ["民政", "财政", "卫生健康", "泾源县民政局"]
    #expect(Spelling.nearest(to: "卫生建康", among: families) == "卫生健康")
    #expect(Spelling.nearest(to: "财证", among: families) == "财政")
    #expect(Spelling.nearest(to: "泾源", among: families) == "泾源县民政局")
  }

  @Test func theNearestAndThenTheFirstWins() {
    #expect(Spelling.nearest(to: "abcdef", among: ["abcdxx", "abcdeg", "abcdeh"]) == "abcdeg")
    #expect(Spelling.nearest(to: "a", among: []) == nil)
  }

  @Test(arguments: [
    ("", "", 0), ("", "abc", 3), ("abc", "", 3), ("abc", "abc", 0), ("abc", "acb", 1), ("abc", "ab", 1),
    ("abc", "abcd", 1), ("abc", "axc", 1), ("kitten", "sitting", 3), ("ca", "abc", 3),
  ]) func countsMistakes(_ first: String, _ second: String, _ count: Int) {
    #expect(Spelling.distance(Array(first.unicodeScalars), Array(second.unicodeScalars)) == count)
  }

  @Test func isBoundedForLongInput() {
    let long = String(repeating: "a\u{301}", count: 500_000)
    let clock = ContinuousClock()
    let start = clock.now
    #expect(Spelling.nearest(to: long, among: commands) == nil)
    #expect(Spelling.nearest(to: "overdu", among: [long, "overdue"]) == "overdue")
    #expect(clock.now - start < .seconds(1))
  }
}
