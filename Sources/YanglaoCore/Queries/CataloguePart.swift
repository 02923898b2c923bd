// Plans as a question needs them, with what is known of their tasks before any record is read.

/// A part of the catalogue, with the statuses that the ledger keeps beside the records of tasks.
public struct CataloguePart: Sendable {
  public let catalogue: Catalogue
  /// The statuses of some of its tasks, by their identity. Such a task falls due once, on the day that its document
  /// says, has the departments that it names, and is tracked.
  let statuses: [ObjectIdentifier: TaskStatus]

  public init(_ catalogue: Catalogue, statuses: [ObjectIdentifier: TaskStatus] = [:]) {
    self.catalogue = catalogue
    self.statuses = statuses
  }

  /// The tasks whose status follows from their records alone.
  var tasksWithoutStatus: [Subject] {
    catalogue.plans.flatMap { plan in
      plan.tasks.lazy.filter { statuses[ObjectIdentifier($0)] == nil }.map { .task(plan: plan.id, id: $0.id) }
    }
  }
}
