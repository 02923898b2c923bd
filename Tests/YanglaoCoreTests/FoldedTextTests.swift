import Testing

@testable import YanglaoCore

struct FoldedTextTests {
  @Test(arguments: [
    ("各县（区）人民政府", "各县(区)人民政府"), ("泾政办发〔2023〕28号", "泾政办发(2023)28号"), ("ＡＢＣ１２３％", "abc123%"),
    ("护理型 床位", "护理型床位"), ("2—3个", "2-3个"), ("Nursing Bed", "nursingbed"), ("“城企联动”", "\"城企联动\""),
    ("民\u{200B}政局", "民政局"), ("【附】", "(附)"),
  ])
  func bringsTogether(_ left: String, _ right: String) {
    #expect(FoldedText(left) == FoldedText(right))
  }

  @Test func keepsApartWhatDiffers() {
    #expect(FoldedText("民政局") != FoldedText("民政厅"))
    #expect(FoldedText("") != FoldedText("。"))
    #expect(FoldedText("\u{3000} \t").isEmpty)
  }

  @Test func findsPieces() {
    #expect(FoldedText("养老机构护理型床位占比").contains(FoldedText("护理型 床位")))
    #expect(!FoldedText("养老").contains(FoldedText("养老机构")))
    #expect(!FoldedText("养老").contains(FoldedText("")))
    #expect(FoldedText("aab").firstOffset(of: FoldedText("ab")) == 1)
  }

  /// Written out, it is the text of its characters, of however many bytes each, and stands in the order of these.
  @Test func isWrittenOutInTheOrderOfItsBytes() {
    let texts = ["", "a", "ab", "é", "e\u{301}", "б", "养老", "养老院", "\u{FFFD}", "𠮷", "𠮷野家", "\u{10FFFF}z"]
    for text in texts {
      #expect(FoldedText(text).description.unicodeScalars.elementsEqual(text.unicodeScalars))
    }
    let ordered = texts.reversed().map { FoldedText($0) }.sorted().map { Array($0.description.utf8) }
    #expect(zip(ordered, ordered.dropFirst()).allSatisfy { $0.lexicographicallyPrecedes($1) })
  }
}
