// The departments of one plan after the other, looked up in the same families.

import Synchronization

/// The families of departments, ready to be looked up by many plans.
public struct DepartmentDirectory: Sendable {
  private let directory: FamilyDirectory

  public init(_ register: DepartmentRegister) {
    directory = FamilyDirectory(
      families: register.families, collectiveBodies: register.collectiveBodies)
  }

  /// Whether a department of a jurisdiction's plan is of a family, by any of its names, or a collective body.
  public func knows(_ department: String, of jurisdiction: Jurisdiction) -> Bool {
    directory.knows(department, at: FoldedText(jurisdiction.name))
  }

  /// The departments that a plan names, in its order.
  public func departments(of plan: Plan) -> [Department] {
    NamedDepartments.gather([plan], directory).list
  }
}
