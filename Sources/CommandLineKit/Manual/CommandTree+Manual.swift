// The manual page of the program, from its declarations.

extension CommandTree {
  /// The manual page in roff, for man(1).
  /// - Parameter date: The day of the program's version, such as 2026-06-30.
  public func manual(language: Language, date: String) -> String {
    let headings = Sentences.manualSections
    var page = ManualPage(name: name, version: version, language: language, date: date)
    page.section(headings.name)
    page.line("\(name) - \(abstract[language])")
    page.section(headings.synopsis)
    page.line(usageLine(for: [], language: language))
    if let discussion {
      page.section(headings.description)
      page.paragraphs(discussion[language], afterText: false)
    }
    page.section(headings.commands)
    describe(nodes, below: [], on: &page)
    page.section(headings.globalOptions)
    page.parameters(sheet(for: []).globals)
    if !examples.isEmpty {
      page.section(headings.examples)
      page.examples(examples, program: name)
    }
    entries(headings.exitStatus, exitStatuses.map { ($0.status.description, $0.meaning) }, on: &page)
    entries(headings.environment, environmentVariables.map { ($0.name, $0.meaning) }, on: &page)
    entries(headings.files, files.map { ($0.name, $0.meaning) }, on: &page)
    return page.text
  }

  private func describe(_ nodes: [CommandNode<Context>], below path: [String], on page: inout ManualPage) {
    for node in nodes {
      let place = path + [node.name]
      if case .group(_, _, let inner) = node {
        describe(inner, below: place, on: &page)
        continue
      }
      let sheet = sheet(for: place)
      page.subsection(usageLine(for: place, language: page.language))
      page.line(sheet.abstract[page.language])
      if let discussion = sheet.discussion { page.paragraphs(discussion[page.language], afterText: true) }
      page.parameters(sheet.arguments)
      page.parameters(sheet.options)
      page.examples(sheet.examples, program: name)
      describe(sheet.nodes, below: place, on: &page)
    }
  }

  private func entries(_ title: Text, _ entries: [(String, Text)], on page: inout ManualPage) {
    guard !entries.isEmpty else { return }
    page.section(title)
    for (term, meaning) in entries { page.entry(term, [meaning[page.language]]) }
  }
}
