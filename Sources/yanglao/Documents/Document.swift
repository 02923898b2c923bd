// A document of headed parts, before a format is picked: what a bulletin is made of.

import CommandLineKit

/// A document that an office publishes: a title, what it is about, and parts.
struct Document {
  /// One headed part.
  struct Part {
    /// The name of the part inside the page; ASCII letters and hyphens.
    let id: String
    let title: Text
    var blocks: [Block]
  }

  /// A piece of a part.
  enum Block {
    case paragraph(Text)
    /// The figures that a reader looks for first.
    case figures([Figure])
    /// Rows under a caption; without rows, what the listing says instead.
    case listing(Listing, caption: Text?)
    /// A drawing for a page, made where one is written; the other formats have the same in a listing beside it.
    case drawing(() -> Markup)
  }

  /// One number with what it counts.
  struct Figure {
    let label: Text
    let value: String
    /// What has to be known with it: `其中约束性 2 项`.
    var note: Text?
    /// How pressing it is, as a class of the page's style sheet: `red`, `yellow`, `green`, `grey`.
    var tone: String?

    /// The note in brackets, to follow the value; empty where there is none.
    /// - Parameter form: How the form of the document writes a text.
    func bracketedNote(in language: Language, _ form: (String) -> String = { $0 }) -> String {
      guard let note = note.map({ form($0[language]) }) else { return "" }
      return Text("（\(note)）", " (\(note))")[language]
    }
  }

  let title: Text
  /// Lines under the title: the period, the day, what was known.
  let about: [Text]
  var parts: [Part]
}
