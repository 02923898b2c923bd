// Where a text stands in the plans.

/// One place in a plan where a text stands.
public struct SearchHit: Sendable {
  /// The kinds of places that hold text.
  public enum Kind: String, CaseIterable, Sendable {
    case plan, section, passage, task, milestone, project, standard, indicator, irregularity
  }

  public let plan: Plan
  public let kind: Kind
  /// What the place is called by: `jingyuan`, `jingyuan/11`, `jingyuan/nursing-bed-share`.
  public let reference: String
  /// The title or name of the thing that holds the text.
  public let title: String
  /// The wording around the text.
  public let excerpt: String
}

extension Catalogue {
  /// Every place where `text` stands, in the order of the plans; nothing for an empty text.
  public func search(_ text: String, plans ids: Set<String> = []) -> [SearchHit] {
    let piece = FoldedText(text)
    guard !piece.isEmpty else { return [] }
    return plans.filter { ids.isEmpty || ids.contains($0.id) }.flatMap {
      PlanSearch(plan: $0, piece: piece).hits()
    }
  }
}

/// A search in one plan.
private struct PlanSearch {
  let plan: Plan
  let piece: FoldedText

  func hits() -> [SearchHit] {
    var hits: [SearchHit] = []
    func look(_ kind: SearchHit.Kind, _ reference: String, _ title: String, in texts: [String]) {
      guard let text = texts.first(where: { FoldedText($0).contains(piece) }) else { return }
      hits.append(
        SearchHit(plan: plan, kind: kind, reference: reference, title: title, excerpt: excerpt(of: text)))
    }
    look(.plan, plan.id, plan.title, in: [plan.title, plan.documentNumber ?? "", plan.issuer ?? ""])
    for section in plan.sections { look(.section, plan.id, section.title, in: [section.title]) }
    for passage in plan.passages {
      look(.passage, plan.id, passage.title, in: [passage.title, passage.text])
    }
    for task in plan.tasks {
      let reference = "\(plan.id)/\(task.id)"
      look(.task, reference, task.title, in: [task.title, task.text])
      for milestone in task.milestones {
        look(
          .milestone, "\(reference)/\(milestone.id)", milestone.title,
          in: [milestone.title] + milestone.quotations.filter { $0.place != nil }.map(\.text))
      }
      for project in task.projects { look(.project, reference, project.name, in: [project.name]) }
      for standard in task.standards where standard.quotations.first?.place != nil {
        look(.standard, reference, standard.text, in: [standard.text])
      }
    }
    for indicator in plan.indicators {
      look(
        .indicator, "\(plan.id)/\(indicator.id)", indicator.name,
        in: indicator.ownWords)
    }
    for fault in plan.irregularities {
      look(
        .irregularity, plan.id, fault.place,
        in: [fault.quote ?? "", fault.note.chinese, fault.note.english ?? ""])
    }
    return hits
  }

  /// At most some 40 characters around the first occurrence, … standing for what is left out.
  private func excerpt(of text: String) -> String {
    let scalars = text.unicodeScalars.map { $0 == "\n" ? " " as Unicode.Scalar : $0 }
    var folded: [Int] = []
    for (index, scalar) in scalars.enumerated() where FoldedText.fold(scalar) != nil { folded.append(index) }
    guard let offset = FoldedText(text).firstOffset(of: piece) else { return text }
    let start = max(0, folded[offset] - 12)
    let end = min(scalars.count, folded[offset + piece.scalars.count - 1] + 25)
    var excerpt = String(String.UnicodeScalarView(scalars[start..<end]))
    if start > 0 { excerpt = "…" + excerpt }
    if end < scalars.count { excerpt += "…" }
    return excerpt
  }
}
