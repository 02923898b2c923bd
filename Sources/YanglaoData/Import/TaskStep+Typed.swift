// The words in which people say where a task stands.

import YanglaoCore

extension TaskStep {
  /// The step that a status word stands for, in Chinese or English: 推进中, 已完成, `done` …; nil for any other.
  public init?(typed text: String) {
    guard text.utf8.count <= 80, let step = Self.byWord[FoldedText(text)] else { return nil }
    self = step
  }

  /// The words for each step, the usual one first.
  public static let words: [(step: TaskStep, words: [String])] = [
    (.notStarted, ["未开始", "未启动", "未开展", "尚未开始", "notStarted"]),
    (.inProgress, ["进行中", "推进中", "正在推进", "正在进行", "实施中", "在建", "inProgress", "ongoing"]),
    (
      .done,
      ["已完成", "完成", "办结", "已办结", "已报办结", "建成", "已建成", "done", "completed", "reportedDone"]
    ),
    (.verify, ["办结销号", "销号", "已销号", "verify", "verified"]),
    (.sendBack, ["退办", "已退办", "退回", "return", "returned"]),
    (.suspend, ["中止", "已中止", "suspend", "suspended"]),
    (.resume, ["恢复", "已恢复", "恢复推进", "resume", "resumed"]),
  ]

  private static let byWord: [FoldedText: TaskStep] = {
    var steps: [FoldedText: TaskStep] = [:]
    for entry in words { for word in entry.words { steps[FoldedText(word)] = entry.step } }
    return steps
  }()
}
