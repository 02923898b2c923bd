// A plan file → a plan, or every fault that the file has.

import YanglaoCore

/// Reads plan files of format version 1, as `Data/plan.schema.json` describes it.
public struct PlanReader {
  /// The version of the format that is read.
  public static let formatVersion = 1

  private let faults: FaultCollector

  /// Reads one plan.
  ///
  /// What a file can say by itself is checked here: its form. Whether the ids in it meet their things is
  /// for ``YanglaoCore/PlanValidation``.
  /// - Parameters:
  ///   - bytes: The file's content, UTF-8.
  ///   - name: The name of the file, for faults.
  /// - Throws: All faults of the file, in the order of their places.
  public static func plan(from bytes: [UInt8], file name: String) throws(PlanFileError) -> Plan {
    try plan(from: bytes, file: name, isKnownUTF8: false)
  }

  /// Reads one plan, whose bytes may be known to be UTF-8.
  static func plan(
    from bytes: [UInt8], file name: String, isKnownUTF8: Bool
  ) throws(PlanFileError) -> Plan {
    try read(bytes, file: name, isKnownUTF8: isKnownUTF8) { value, faults in
      PlanReader(faults: faults).plan(value)
    }
  }

  /// Checks one plan: its form, and where that is right, whether it holds together.
  ///
  /// Takes time and memory in proportion to the bytes, whatever they are.
  /// - Parameters:
  ///   - bytes: The file's content, or a line of it.
  ///   - name: The name of the file, for faults.
  ///   - line: The line of the file on which the bytes begin.
  ///   - names: What departments and measures are looked up in.
  ///   - earlier: The plans that were read before, by their ids, which no other plan may have.
  public static func check(
    _ bytes: [UInt8], file name: String, line: Int = 1, knowing names: KnownNames,
    after earlier: [String: PlanPlace] = [:]
  ) -> PlanReading {
    let (plan, faults) = collect(bytes, file: name, line: line) { value, faults in
      PlanReader(faults: faults).plan(value)
    }
    if let plan, faults.isEmpty {
      faults.add(PlanValidation.result(of: plan, knowing: names, atMost: FaultCollector.told))
    }
    if let plan, let first = earlier[plan.id] {
      var finder = JSONPathFinder(faults.document)
      faults.add(.planTwice(id: plan.id, first: first), at: finder.range(of: "$.id"))
    }
    return faults.reading(of: plan)
  }

  /// Reads one file into whatever `read` makes of its root.
  static func read<Model>(
    _ bytes: [UInt8], file name: String, isKnownUTF8: Bool = false,
    _ read: (JSONNode, FaultCollector) -> Model?
  ) throws(PlanFileError) -> Model {
    let (model, faults) = collect(bytes, file: name, isKnownUTF8: isKnownUTF8, read)
    try faults.finish()
    guard let model else { throw PlanFileError(faults: []) }
    return model
  }

  /// Reads one file into whatever `read` makes of its root, and keeps what is wrong with it.
  private static func collect<Model>(
    _ bytes: [UInt8], file name: String, line: Int = 1, isKnownUTF8: Bool = false,
    _ read: (JSONNode, FaultCollector) -> Model?
  ) -> (model: Model?, faults: FaultCollector) {
    let document: JSONDocument
    do throws(JSONSyntaxFault) {
      document = try JSONReader.read(bytes, isKnownUTF8: isKnownUTF8)
    } catch {
      let faults = FaultCollector(
        file: name, line: line, document: JSONDocument(bytes: bytes, nodes: error.nodes))
      faults.add(error.problem, at: error.offset..<error.offset + 1)
      return (nil, faults)
    }
    let faults = FaultCollector(file: name, line: line, document: document)
    for key in document.duplicateKeys() {
      faults.add(.duplicateKey(document.text(of: key)), at: key.range)
    }
    for character in document.unsafeCharacters {
      faults.add(.unsafeCharacter(character.scalar.value), at: character.range)
    }
    return (document.nodes.first.flatMap { read($0, faults) }, faults)
  }

  /// The names that `$schema` may have beside `urn:`; nothing is ever fetched.
  static let schemaNames = ["plan.schema.json", "./plan.schema.json", "../plan.schema.json"]

  private static func isOwnSchema(_ name: String) -> Bool {
    schemaNames.contains(name) || (name.hasPrefix("urn:") && name.utf8.count > 4)
  }

  private func plan(_ value: JSONNode) -> Plan? {
    guard var keys = ObjectReader(value, faults) else { return nil }
    defer { keys.finish() }
    if let schema = keys.value("$schema"), let name = keys.text(schema), !Self.isOwnSchema(name) {
      keys.add(.foreignSchema(allowed: Self.schemaNames), at: schema)
    }
    if let version = keys.wholeNumber("formatVersion"), version != Self.formatVersion {
      keys.add(.unsupportedVersion(supported: Self.formatVersion), at: "formatVersion")
    }
    let id = keys.identifier("id", .plan)
    let revision = keys.wholeNumber("revision")
    let title = keys.text("title")
    let titleAsPrinted = keys.boolean("titleAsPrinted", default: true)
    let kind: Plan.Kind? = keys.word("kind")
    let documentNumber = keys.optionalText("documentNumber")
    let issuer = keys.optionalText("issuer")
    let issuedOn = keys.optionalDay("issuedOn")
    let jurisdiction = keys.required("jurisdiction").flatMap(jurisdiction)
    let period = keys.required("period").flatMap(period)
    let source = keys.required("source").flatMap(source)
    let sections = keys.list("sections", section)
    let passages = keys.optionalList("passages", passage)
    let tasks = keys.list("tasks", task)
    let indicators = keys.list("indicators", IndicatorReader(faults: faults).indicator)
    let reporting = keys.optionalList("reporting", duty)
    let irregularities = keys.optionalList("irregularities", irregularity)
    guard let id, let revision, let title, let titleAsPrinted, let kind, let jurisdiction, let period,
      let source, let sections, let tasks, let indicators
    else { return nil }
    return Plan(
      id: id, revision: revision, title: title, titleAsPrinted: titleAsPrinted, kind: kind,
      documentNumber: documentNumber, issuer: issuer, issuedOn: issuedOn, jurisdiction: jurisdiction,
      period: period, source: source, sections: sections, passages: passages, tasks: tasks,
      indicators: indicators, reporting: reporting, irregularities: irregularities)
  }

  private func jurisdiction(_ value: JSONNode) -> Jurisdiction? {
    guard var keys = ObjectReader(value, faults) else { return nil }
    defer { keys.finish() }
    let name = keys.text("name")
    let level: Jurisdiction.Level? = keys.word("level")
    let code = keys.text("code")
    if let code,
      code.utf8.count != 6 || !code.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains)
    {
      keys.add(.notACode, at: "code")
    }
    let within = keys.optionalText("within")
    guard let name, let level, let code else { return nil }
    return Jurisdiction(name: name, level: level, code: code, within: within)
  }

  private func period(_ value: JSONNode) -> Period? {
    guard var keys = ObjectReader(value, faults) else { return nil }
    defer { keys.finish() }
    let from = keys.optionalDay("from")
    guard let to = keys.day("to") else { return nil }
    guard let period = Period(from: from, to: to) else {
      keys.add(.notAPeriod)
      return nil
    }
    return period
  }

  private func source(_ value: JSONNode) -> String? {
    guard var keys = ObjectReader(value, faults) else { return nil }
    defer { keys.finish() }
    return keys.text("file")
  }

  private func section(_ value: JSONNode) -> Section? {
    guard var keys = ObjectReader(value, faults) else { return nil }
    defer { keys.finish() }
    let id = keys.identifier("id", .local)
    let number = keys.optionalText("number")
    let title = keys.text("title")
    let within = keys.optionalIdentifier("within", .local)
    guard let id, let title else { return nil }
    return Section(id: id, number: number, title: title, within: within)
  }

  private func passage(_ value: JSONNode) -> Passage? {
    guard var keys = ObjectReader(value, faults) else { return nil }
    defer { keys.finish() }
    let id = keys.identifier("id", .local)
    let kind: Passage.Kind? = keys.word("kind")
    let number = keys.optionalText("number")
    let title = keys.text("title")
    let task = keys.optionalIdentifier("task", .local)
    let text = keys.text("text", limit: ObjectReader.longTextLimit)
    guard let id, let kind, let title, let text else { return nil }
    return Passage(id: id, kind: kind, number: number, title: title, task: task, text: text)
  }

  private func task(_ value: JSONNode) -> PolicyTask? {
    guard var keys = ObjectReader(value, faults) else { return nil }
    defer { keys.finish() }
    let id = keys.identifier("id", .local)
    let number = keys.optionalText("number")
    let section = keys.identifier("section", .local)
    let title = keys.text("title")
    let text = keys.text("text", limit: ObjectReader.longTextLimit)
    let departments = keys.list("departments", assignment)
    let deadline = keys.required("deadline").flatMap(deadline)
    let milestones = keys.optionalList("milestones", milestone)
    let projects = keys.optionalList("projects", project)
    let standards = keys.optionalList("standards", standard)
    guard let id, let section, let title, let text, let departments, let deadline else { return nil }
    return PolicyTask(
      id: id, number: number, section: section, title: title, text: text, departments: departments,
      deadline: deadline, milestones: milestones, projects: projects, standards: standards)
  }

  private func assignment(_ value: JSONNode) -> Assignment? {
    guard var keys = ObjectReader(value, faults) else { return nil }
    defer { keys.finish() }
    let name = keys.text("name")
    let asPrinted = keys.text("asPrinted")
    let role: Role? = keys.word("role")
    guard let name, let asPrinted, let role else { return nil }
    return Assignment(name: name, asPrinted: asPrinted, role: role)
  }

  private func deadline(_ value: JSONNode) -> Deadline? {
    guard var keys = ObjectReader(value, faults) else { return nil }
    defer { keys.finish() }
    let due = keys.day("due")
    let basis: Deadline.Basis? = keys.word("basis")
    var asPrinted: String?
    if let printed = keys.value("asPrinted"), printed.type != .null { asPrinted = keys.text(printed) }
    let firm = keys.boolean("firm", default: true)
    let recurrence: Recurrence? = keys.value("recurrence").map { keys.word($0) } ?? .once
    guard let due, let basis, let firm, let recurrence else { return nil }
    return Deadline(due: due, basis: basis, asPrinted: asPrinted, firm: firm, recurrence: recurrence)
  }

  private func milestone(_ value: JSONNode) -> Milestone? {
    guard var keys = ObjectReader(value, faults) else { return nil }
    defer { keys.finish() }
    let id = keys.identifier("id", .local)
    let title = keys.text("title")
    let due = keys.day("due")
    let firm = keys.boolean("firm")
    let project = keys.optionalText("project")
    let quotations = keys.quotations()
    let note = keys.note()
    guard let id, let title, let due, let firm, let quotations else { return nil }
    return Milestone(
      id: id, title: title, due: due, firm: firm, project: project, quotations: quotations, note: note)
  }

  private func project(_ value: JSONNode) -> Project? {
    guard var keys = ObjectReader(value, faults) else { return nil }
    defer { keys.finish() }
    let name = keys.text("name")
    let investment = keys.optionalDecimal("investment")
    if let unit = keys.value("unit") {
      if let text = keys.text(unit), text != "万元" { keys.add(.notOneOf(["万元"]), at: unit) }
      if keys.place(of: "investment") == nil { keys.add(.missingKey("investment")) }
    } else if investment != nil {
      keys.add(.missingKey("unit"))
    }
    let period = keys.optionalObject("period", period)
    let quotations = keys.quotations()
    let note = keys.note()
    guard let name, let quotations else { return nil }
    return Project(name: name, investment: investment, period: period, quotations: quotations, note: note)
  }

  private func standard(_ value: JSONNode) -> Standard? {
    guard var keys = ObjectReader(value, faults) else { return nil }
    defer { keys.finish() }
    let text = keys.text("text")
    let quotations = keys.quotations()
    guard let text, let quotations else { return nil }
    return Standard(text: text, quotations: quotations)
  }

  private func duty(_ value: JSONNode) -> ReportingDuty? {
    guard var keys = ObjectReader(value, faults) else { return nil }
    defer { keys.finish() }
    let what = keys.text("what")
    let recurrence: Recurrence? = keys.word("recurrence")
    let quotations = keys.quotations()
    guard let what, let recurrence, let quotations else { return nil }
    return ReportingDuty(what: what, recurrence: recurrence, quotations: quotations)
  }

  private func irregularity(_ value: JSONNode) -> Irregularity? {
    guard var keys = ObjectReader(value, faults) else { return nil }
    defer { keys.finish() }
    let place = keys.text("at")
    let quote = keys.optionalText("quote")
    if keys.place(of: "noteEn") == nil { _ = keys.required("note") }
    let note = keys.note()
    let tasks = keys.identifiers("tasks", .local)
    let indicators = keys.identifiers("indicators", .slug)
    guard let place, let note else { return nil }
    return Irregularity(place: place, quote: quote, note: note, tasks: tasks, indicators: indicators)
  }
}
