// A spreadsheet of tasks → the sections and tasks of a plan.

import YanglaoCore

/// Gathers the tasks of a spreadsheet, and the sections that they stand in.
///
/// In a table without a column of sections, rows with nothing but a number in Chinese figures and a title are headings of
/// the tasks below them, unless tasks have such numbers too: with brackets, or without.
struct TaskSheet {
  private struct Group {
    let number: String?
    let title: String
    /// The place of the section that it lies in.
    let within: Int?
  }

  private struct Row {
    let line: Int
    let number: String?
    let key: String
    let section: Int
    let title: String
    let text: String
    let departments: [Assignment]
    let deadline: Deadline
  }

  private let heading: PlanHeading
  private let names: DepartmentNames
  private(set) var faults: [ImportFault] = []
  /// The rows that were taken, until they are gathered.
  private var given: [SheetRow<TaskField>] = []
  private var sections: [Group] = []
  /// The headings that stand in rows of their own, with the places of their sections.
  private(set) var headings: [(heading: SheetHeading, place: Int)] = []
  /// The places of the sections in which rows stand.
  private var used: Set<Int> = []
  /// The places of the sections, by their titles.
  private var places: [String: Int] = [:]
  /// The place of the section that the last row is in.
  private var section = 0
  private var rows: [Row] = []
  /// The lines of the rows without departments, and of those without a deadline.
  private var empty: (departments: [Int], deadline: [Int]) = ([], [])
  /// The ids of the tasks of the revision before, or else of those before it, by their titles, and all that they gave away.
  private let earlier: (ids: [FoldedText: [String]], used: Set<String>)
  /// The lines of numbers, by section and number.
  private var lines: [String: Int] = [:]
  private var timesUsed: [String: Int] = [:]

  /// - Parameter earlier: The plan's revision before; nil of a new plan.
  init(_ heading: PlanHeading, _ catalogue: Catalogue, after earlier: Plan?) {
    self.heading = heading
    func ids(_ tasks: [PolicyTask]) -> [FoldedText: [String]] {
      Dictionary(grouping: tasks) { FoldedText($0.title) }.mapValues { $0.map(\.id) }
    }
    let (tasks, removed) = (earlier?.tasks ?? [], earlier?.history.tasks.map(\.thing) ?? [])
    self.earlier = (
      ids(tasks).merging(ids(removed)) { last, _ in last }, Set((tasks + removed).map(\.id))
    )
    names = DepartmentNames(of: heading.jurisdiction, in: catalogue)
  }

  mutating func take(_ row: SheetRow<TaskField>) { given.append(row) }

  /// Gathers the rows that were taken.
  mutating func gather() {
    let others = given.filter { SheetHeading($0) == nil }
    let numbersOfTasks = Set(
      others.flatMap { row in
        [row.line(.number), row.line(.title)].compactMap { $0.flatMap(SheetHeading.hasBrackets) }
      })
    for row in given {
      if !others.isEmpty, let heading = SheetHeading(row), !numbersOfTasks.contains(heading.isInner) {
        begin(heading)
      } else {
        add(row)
      }
    }
    given = []
    for (heading, place) in headings where !used.contains(place) {
      faults.append(
        ImportFault(line: heading.line, value: heading.title, .sheet(.headingWithoutTasks(heading.number))))
    }
    faults.sort { $0.line < $1.line }
  }

  private mutating func begin(_ heading: SheetHeading) {
    let outer = heading.isInner ? headings.last { !$0.heading.isInner }?.place : nil
    section = sections.count
    sections.append(Group(number: heading.number, title: heading.title, within: outer))
    headings.append((heading, section))
  }

  private mutating func add(_ given: SheetRow<TaskField>) {
    var row = given
    section = place(of: &row)
    used.insert(section)
    if let outer = sections[section].within { used.insert(outer) }
    let title = row.requiredLine(.title)
    let text = row[.text] == nil ? row[.title] : row.required(.text, limit: ObjectReader.longTextLimit)
    let key = key(of: &row)
    let departments = departments(of: &row)
    let due = row.deadline(.deadline, in: heading.period)
    let deadline = due.map {
      Deadline(
        due: $0.due, basis: .printed, asPrinted: row.line(.deadline), firm: $0.firm, recurrence: $0.recurrence
      )
    }
    if departments.isEmpty { empty.departments.append(row.line) }
    if due == nil { empty.deadline.append(row.line) }
    faults += row.faults
    guard row.faults.isEmpty, let title, let text, let key else { return }
    rows.append(
      Row(
        line: row.line, number: row.line(.number), key: key, section: section, title: title, text: text,
        departments: departments, deadline: deadline ?? Deadline(due: heading.period.to, basis: .plan)))
  }

  /// The sections and tasks, with ids.
  ///
  /// A task's id is its number; where numbers start again in each section, behind its section's. A section's is its
  /// place among the sections. Without a column of numbers, a task has the id that it had in the revision before, and
  /// others are numbered in their order with numbers that no task had.
  func result() -> (sections: [Section], tasks: [PolicyTask]) {
    let startAgain = timesUsed.values.contains { $0 > 1 }
    let keys = rows.contains { $0.key.isEmpty } ? keysInOrder() : rows.map(\.key)
    return (
      sections.enumerated().map { place, group in
        Section(
          id: String(place + 1), number: group.number, title: group.title,
          within: group.within.map { String($0 + 1) })
      },
      zip(rows, keys).map { row, key in
        PolicyTask(
          id: startAgain ? "\(row.section + 1).\(key)" : key, number: row.number,
          section: String(row.section + 1), title: row.title, text: row.text, departments: row.departments,
          deadline: row.deadline)
      }
    )
  }

  /// The tasks that have another id than a task of the same title had in the revision before.
  func renumbered(_ tasks: [PolicyTask]) -> [(title: String, from: String, to: String)] {
    tasks.compactMap { task in
      guard let ids = earlier.ids[FoldedText(task.title)], ids.count == 1, ids[0] != task.id else {
        return nil
      }
      return (task.title, ids[0], task.id)
    }
  }

  /// The columns with cells that are empty in some rows and not in all, with the lines of the empty ones.
  var emptyCells: [(TaskField, [Int])] {
    [(.responsible, empty.departments), (.deadline, empty.deadline)].filter {
      !$0.1.isEmpty && $0.1.count < rows.count
    }
  }

  /// The ids of tasks without numbers, in the order of their rows.
  private func keysInOrder() -> [String] {
    // Several tasks of one title keep their order, where none came or went.
    var left = earlier.ids.mapValues { $0[...] }
    for (title, same) in Dictionary(grouping: rows, by: { FoldedText($0.title) })
    where same.count != left[title]?.count {
      left[title] = nil
    }
    let known = rows.map { left[FoldedText($0.title)]?.popFirst() }
    var used = earlier.used
    var number = 0
    return known.enumerated().map { place, id in
      if let id { return id }
      number = max(number, place)
      repeat { number += 1 } while !used.insert(String(number)).inserted
      return String(number)
    }
  }

  /// The place of the row's section; an empty cell goes on with the one above, as merged cells are saved.
  private mutating func place(of row: inout SheetRow<TaskField>) -> Int {
    if row[.section] != nil, let title = row.requiredLine(.section) { return place(ofSection: title) }
    return sections.isEmpty ? place(ofSection: heading.title) : section
  }

  private mutating func place(ofSection title: String) -> Int {
    if let known = places[title] { return known }
    places[title] = sections.count
    sections.append(Group(number: nil, title: title, within: nil))
    return sections.count - 1
  }

  /// What tells the row's task from others of its section; empty without a column of numbers.
  private mutating func key(of row: inout SheetRow<TaskField>) -> String? {
    guard row.header.has(.number) else { return "" }
    guard let number = row.required(.number) else { return nil }
    guard let key = TaskNumber.id(number) else {
      row.note(.notANumber, in: .number)
      return nil
    }
    if let line = lines.updateValue(row.line, forKey: "\(section)|\(key)") {
      row.note(.usedAlready(line: line), in: .number)
    }
    timesUsed[key, default: 0] += 1
    return key
  }

  private func departments(of row: inout SheetRow<TaskField>) -> [Assignment] {
    var all: [Assignment] = []
    var met: Set<String> = []
    for (field, role) in [
      (.lead, .lead), (.responsible, .responsible), (.cooperating, .cooperating),
    ] as [(TaskField, Role)] {
      guard let cell = row[field] else { continue }
      let assignments = names.assignments(cell, role: role)
      if let other = assignments.first(where: { !names.mayName($0.asPrinted) }) {
        row.note(.notADepartment(other.asPrinted), in: field)
      }
      all += assignments.filter { met.insert($0.name).inserted }
    }
    return all
  }
}
