// The kind of a document, as its title shows it.

extension Plan.Kind {
  /// What a title says that the document is: 规划, 行动计划 or 行动方案, 方案; a list of tasks otherwise.
  public init(title: String) {
    self =
      if title.contains("行动计划") || title.contains("行动方案") {
        .actionPlan
      } else if title.contains("方案") {
        .workPlan
      } else if title.contains("规划") {
        .fiveYearPlan
      } else {
        .taskList
      }
  }
}
