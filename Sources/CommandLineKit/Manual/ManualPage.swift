// A manual page as it grows, in the macros of man(7).

/// The lines of a manual page.
struct ManualPage {
  let language: Language
  private var lines: [String] = []

  /// Begins the page of a program.
  init(name: String, version: String, language: Language, date: String) {
    self.language = language
    let title = Sentences.manualSections.title[language]
    lines.append(
      ".TH \(RoffText.quoted(name.uppercased())) 1 \"\(date)\" "
        + "\(RoffText.quoted(name + " " + version)) \(RoffText.quoted(title))")
    // Lines ragged at the right: Chinese text has no spaces to stretch.
    lines += [".ad l", ".nh"]
  }

  var text: String { lines.map { $0 + "\n" }.joined() }

  mutating func section(_ title: Text) { lines.append(".SH " + RoffText.quoted(title[language])) }

  mutating func subsection(_ title: String) { lines.append(".SS " + RoffText.quoted(title)) }

  mutating func line(_ text: String) { lines.append(RoffText.line(text)) }

  mutating func bold(_ text: String) { lines.append(".B " + RoffText.quoted(text)) }

  /// Paragraphs, the first of which follows what stands before it at once.
  mutating func paragraphs(_ text: String, afterText: Bool) {
    for (index, paragraph) in text.paragraphs.enumerated() {
      if index > 0 || afterText { lines.append(".PP") }
      for (number, line) in paragraph.enumerated() {
        if number > 0 { lines.append(".br") }
        self.line(line)
      }
    }
  }

  /// A term in bold and below it, indented, what it means.
  mutating func entry(_ term: String, _ meaning: [String]) {
    lines.append(".TP")
    bold(term)
    for (index, paragraph) in meaning.enumerated() {
      if index > 0 { lines.append(".br") }
      line(paragraph)
    }
  }

  mutating func parameters(_ parameters: [DescribedParameter]) {
    for parameter in parameters {
      entry(parameter.definition.spelling(in: language), HelpRow(parameter, language).paragraphs)
    }
  }

  mutating func examples(_ examples: [Example], program: String) {
    for example in examples { entry(example.commandLine(program), [example.meaning[language]]) }
  }
}
