// Parameters of commands that record something.

import CommandLineKit

extension Parameter {
  /// The argument of every command that records something of a task.
  static func task(_ path: WritableKeyPath<Root, String> & Sendable) -> Parameter {
    .argument(
      "TASK", path, completion: .dynamic("tasks"),
      help: Text("任务编号，或标题的一部分", "a task's id, or a piece of its title"))
  }

  /// The argument of every command that takes a step with a task or a milestone.
  static func taskOrMilestone(_ path: WritableKeyPath<Root, String> & Sendable) -> Parameter {
    .argument(
      "TASK", path, completion: .dynamic("steps"),
      help: Text("任务编号，或标题的一部分；节点写其编号", "a task's id, or a piece of its title; a milestone's id"))
  }

  /// The option of every step that must say why it is taken.
  static func reason(_ path: WritableKeyPath<Root, String?> & Sendable) -> Parameter {
    .reason(path, help: Text("原因（必填）", "why (needed)"))
  }

  /// Why a step is taken that need not always say so.
  static func reason(_ path: WritableKeyPath<Root, String?> & Sendable, help: Text) -> Parameter {
    .text("reason", path, "TEXT", help: help)
  }

  /// Who records.
  static func recorder(_ path: WritableKeyPath<Root, String?> & Sendable) -> Parameter {
    .option(
      "by", path, "NAME", help: Text("记录人（默认登录名）", "who records it (the login name unless said otherwise)"))
  }
}
