// The tasks that a spreadsheet of indicators names.

import YanglaoCore

/// Finds tasks by their numbers, ids and titles.
struct TaskNames {
  private var ids: [FoldedText: String?] = [:]
  private let titles: [(FoldedText, String)]

  init(_ tasks: [PolicyTask]) {
    titles = tasks.map { (FoldedText($0.title), $0.title) }
    for task in tasks {
      for name in Set([task.id, task.number, task.title].compactMap { $0 }.map { FoldedText($0) }) {
        // A name that two tasks have means neither.
        ids[name] = ids[name] == nil ? task.id : .some(nil)
      }
    }
  }

  /// The ids of the tasks of a cell, split where departments are; the first name that is none, and a title like it.
  func ids(_ cell: String) -> (ids: [String], unknown: String?) {
    if let id = id(cell) { return ([id], nil) }
    var found: [String] = []
    for name in cell.split(whereSeparator: { "、，,；;".contains($0) || $0.isWhitespace }) {
      guard let id = id(String(name)) else { return (found, String(name)) }
      if !found.contains(id) { found.append(id) }
    }
    return (found, nil)
  }

  /// The only title that a piece of it stands in.
  func nearest(to name: String) -> String? {
    let name = FoldedText(name)
    let near = titles.filter { $0.0.contains(name) }
    return near.count == 1 ? near[0].1 : nil
  }

  private func id(_ name: String) -> String? {
    if let id = ids[FoldedText(name)] ?? nil { return id }
    return TaskNumber.id(name).flatMap { ids[FoldedText($0)] ?? nil }
  }
}
