// The differences of plans in words.

import CommandLineKit
import YanglaoCore

extension PlanDifference {
  /// How much differs, in a sentence.
  var counts: Text {
    func phrases(_ kind: Kind, _ chinese: String, _ classifier: String, _ noun: String) -> [Text] {
      [
        (added(kind), Text("新增", "added")), (removed(kind), Text("撤销", "removed")),
        (changed(kind), Text("修改", "changed")),
      ].filter { $0.0 > 0 }.map { count, verb in
        Text(
          "\(verb.chinese)\(chinese) \(count) \(classifier)",
          "\(Text.count(count, "", noun).english) \(verb.english)")
      }
    }
    let phrases =
      phrases(.task, "任务", "项", "task") + phrases(.milestone, "节点", "个", "milestone")
      + phrases(.project, "项目", "个", "project") + phrases(.indicator, "指标", "个", "indicator")
      + phrases(.section, "类别", "个", "section")
    let others = changes.contains { $0.kind == .plan || $0.kind == .passage }
    let other = others ? [Text("规划本身或原文有改动", "the plan itself or its wording changed")] : []
    return isEmpty ? Text("内容相同。", "nothing differs.") : .sentence(phrases + other)
  }
}

extension PlanDifference.Change {
  /// The difference in a line, without the thing that it is of.
  func sentence(_ language: Language) -> String {
    let title = field.term[language] + Wording.colon[language]
    switch (from, to) {
    case (.longText?, _), (_, .longText?), (.quotations?, _), (_, .quotations?):
      return title + Text("有改动", "changed")[language]
    case (let from?, let to?): return title + from.wording(language) + " → " + to.wording(language)
    case (let from?, nil):
      return field == .removed
        ? field.term[language] : title + Text("去掉 ", "without ")[language] + from.wording(language)
    case (nil, let to?):
      return field == .added
        ? field.term[language] : title + Text("增加 ", "now ")[language] + to.wording(language)
    case (nil, nil): return title
    }
  }
}

extension PlanDifference.Kind {
  var term: Text {
    switch self {
    case .plan: Text("规划", "plan")
    case .section: Text("类别", "section")
    case .task: Text("任务", "task")
    case .milestone: Text("节点", "milestone")
    case .project: Text("项目", "project")
    case .passage: Text("原文", "passage")
    case .indicator: Text("指标", "indicator")
    }
  }
}

extension PlanDifference.Field {
  var term: Text {
    switch self {
    case .added: Text("新增", "added")
    case .removed: Text("撤销", "removed")
    case .title: Text("标题", "title")
    case .kind: Text("类型", "kind")
    case .issuer: Text("发文单位", "issuer")
    case .jurisdiction: Text("地区", "jurisdiction")
    case .period: Text("起止", "period")
    case .source: Text("来源文件", "source file")
    case .number: Text("序号", "number")
    case .section: Text("类别", "section")
    case .text: Text("正文", "wording")
    case .deadline: Text("时限", "deadline")
    case .firm: Text("硬性", "firm")
    case .recurrence: Text("频次", "recurrence")
    case .department: Text("责任单位", "department")
    case .standard: Text("标准", "standard")
    case .milestone: Text("节点", "milestone")
    case .investment: Text("计划投资", "investment")
    case .name: Text("名称", "name")
    case .measure: Text("指标概念", "measure")
    case .category: Text("分类", "category")
    case .unit: Text("单位", "unit")
    case .counting: Text("口径", "counting")
    case .attribute: Text("属性", "attribute")
    case .tasks: Text("相关任务", "tasks")
    case .baseline: Text("基期值", "baseline")
    case .target: Text("目标值", "target")
    case .reporting: Text("报送要求", "reporting")
    case .within: Text("上级类别", "within")
    case .documentNumber: Text("文号", "document number")
    case .issuedOn: Text("发文日期", "issued on")
    case .numerator: Text("分子", "numerator")
    case .denominator: Text("分母", "denominator")
    case .basis: Text("时限依据", "basis of the deadline")
    case .project: Text("项目", "project")
    case .task: Text("任务", "task")
    case .irregularity: Text("文件疑误", "fault of the document")
    case .quotation: Text("引文", "quotation")
    case .note: Text("说明", "note")
    case .titleAsPrinted: Text("标题为原文", "title as printed")
    case .nameAsPrinted: Text("名称为原文", "name as printed")
    case .deadlineAsPrinted: Text("时限原文", "deadline as printed")
    case .departmentAsPrinted: Text("责任单位原文", "department as printed")
    }
  }
}

extension PlanDifference.Value {
  func wording(_ language: Language) -> String {
    switch self {
    case .text(let text), .longText(let text): text
    case .day(let day): day.description
    case .flag(let flag): (flag ? Wording.yes : Wording.no)[language]
    case .planKind(let kind): kind.term[language]
    case .passageKind(let kind): kind.term[language]
    case .indicatorKind(let kind): kind.term[language]
    case .counting(let counting): counting.term[language]
    case .basis(let basis): basis.term[language]
    case .recurrence(let recurrence): recurrence.term[language]
    case .attribute(let attribute): attribute.term[language]
    case .department(let name, let role):
      Text("\(name)（\(role.term.chinese)）", "\(name) (\(role.term.english))")[language]
    case .target(let aim, let due, let recurrence, let firm, let unit):
      target(aim, due, recurrence, firm, unit, language)
    case .quantity(let value, let unit, let day):
      Wording.quantity(value.description, unit: unit.map { Text(verbatim: $0) }, in: language)
        + (day.map { Text("（\($0)）", " (\($0))")[language] } ?? "")
    case .period(let period): "\(period.from.map(\.description) ?? "")–\(period.to)"
    case .jurisdiction(let place):
      "\(place.code) \(place.within ?? "")\(place.name)"
        + Text("（\(place.level.term.chinese)）", " (\(place.level.term.english))")[language]
    case .duty(let what, let recurrence):
      what + Text("（\(recurrence.term.chinese)）", " (\(recurrence.term.english))")[language]
    case .quotations(let quotations): quotations.map(\.text).joined(separator: "\n")
    case .note(let note): note.text[language]
    case .irregularity(let fault):
      ([fault.place, fault.quote].compactMap { $0 } + [fault.note.text[language]]).joined(
        separator: Text("；", "; ")[language])
        + Text(fault.things("、").map { "（\($0)）" } ?? "", fault.things(", ").map { " (\($0))" } ?? "")[
          language]
    }
  }

  private func target(
    _ aim: Aim, _ due: Day, _ recurrence: Recurrence, _ firm: Bool, _ unit: String?, _ language: Language
  ) -> String {
    let notes =
      [due.description] + (recurrence == .once ? [] : [recurrence.term[language]])
      + (firm ? [] : [Text("力争", "aspired to")[language]])
    let list = notes.joined(separator: Text("，", ", ")[language])
    return aim.wording(unit: unit, language) + Text("（\(list)）", " (\(list))")[language]
  }

  /// The value for programs, the same in every language.
  var datum: Cell {
    switch self {
    case .text(let text), .longText(let text): .text(text)
    case .day(let day): .text(day.description)
    case .flag(let flag): .text(flag ? "true" : "false")
    case .planKind(let kind): .text(kind.rawValue)
    case .passageKind(let kind): .text(kind.rawValue)
    case .indicatorKind(let kind): .text(kind.rawValue)
    case .counting(let counting): .text(counting.rawValue)
    case .basis(let basis): .text(basis.rawValue)
    case .recurrence(let recurrence): .text(recurrence.rawValue)
    case .attribute(let attribute): .text(attribute.rawValue)
    case .department(let name, let role): .text("\(name);\(role.rawValue)")
    case .target(let aim, let due, let recurrence, let firm, let unit):
      .text(
        [
          aim.comparator.rawValue, aim.value?.description, aim.upperEnd.map { "..\($0)" }, unit,
          due.description,
          recurrence == .once ? nil : recurrence.rawValue, firm ? nil : "aspirational",
        ].compactMap { $0 }.joined(separator: " "))
    case .quantity(let value, let unit, let day):
      .text([value.description, unit, day?.description].compactMap { $0 }.joined(separator: " "))
    case .period(let period): .text("\(period.from.map(\.description) ?? "")..\(period.to)")
    case .jurisdiction(let place):
      .text(
        [place.code, place.name, place.level.rawValue, place.within].compactMap { $0 }.joined(separator: " "))
    case .duty(let what, let recurrence): .text("\(what);\(recurrence.rawValue)")
    case .quotations(let quotations):
      .text(
        quotations.map { [$0.text, $0.asPrinted, $0.place].compactMap { $0 }.joined(separator: ";") }.joined(
          separator: "\n"))
    case .note(let note): .text(note.both)
    case .irregularity(let fault):
      .text(
        [fault.place, fault.quote, fault.note.both, fault.things(",")].compactMap { $0 }.joined(
          separator: ";"))
    }
  }
}

extension Irregularity {
  /// The ids of what it touches; nil where that is nothing.
  fileprivate func things(_ separator: String) -> String? {
    let ids = tasks + indicators
    return ids.isEmpty ? nil : ids.joined(separator: separator)
  }
}

extension Note {
  /// The remark in both languages, as far as there are any.
  fileprivate var both: String { [chinese, english].compactMap { $0 }.joined(separator: ";") }
}
