// The help of the program, of a group and of a command, from their declarations.

extension CommandTree {
  /// The help of the command or group at `path`; that of the program where the path is empty or leads nowhere.
  /// - Parameter width: The columns of the terminal, to which lines are wrapped.
  public func help(for path: [String], language: Language, width: Int) -> String {
    var page = HelpPage(language: language, width: width)
    page.paragraph(
      Sentences.usage[language] + Sentences.colon[language] + usageLine(for: path, language: language))
    let sheet = sheet(for: path)
    page.paragraph(sheet.abstract[language])
    if let discussion = sheet.discussion { page.paragraphs(discussion[language]) }
    if !sheet.nodes.isEmpty {
      let help = path.isEmpty ? [HelpRow(BuiltIn.helpCommand, Sentences.helpCommand[language])] : []
      page.section(
        Sentences.commands, sheet.nodes.map { HelpRow($0.name, $0.abstract[language]) } + help)
    }
    page.section(Sentences.arguments, sheet.arguments.map { HelpRow($0, language) })
    page.section(Sentences.options, sheet.options.map { HelpRow($0, language) })
    page.section(Sentences.globalOptions, sheet.globals.map { HelpRow($0, language) })
    page.examples(sheet.examples, program: name)
    if path.isEmpty { page.paragraph(Sentences.moreHelp(name)[language]) }
    return page.text
  }

  /// How the command or group at `path` is called, in a line.
  public func usageLine(for path: [String], language: Language) -> String {
    let sheet = sheet(for: path)
    var words = [name] + sheet.path
    if !sheet.nodes.isEmpty, !sheet.isCommand { words.append(Sentences.commandPlaceholder[language]) }
    words.append(Sentences.optionPlaceholder[language])
    return (words + sheet.arguments.map { $0.definition.placeholder(in: language) }).joined(separator: " ")
  }
}
