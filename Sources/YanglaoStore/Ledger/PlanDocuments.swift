// The files that a ledger begins with: plans, and what they share.

import YanglaoCore
import YanglaoData

/// Plan files with the two files that they share, each to the byte.
public struct PlanDocuments: Sendable {
  /// The content of plan files, in the order in which plans are listed.
  public var plans: [[UInt8]]
  /// The content of `departments.json`.
  public var departments: [UInt8]
  /// The content of `measures.json`.
  public var measures: [UInt8]

  public init(plans: [[UInt8]], departments: [UInt8], measures: [UInt8]) {
    self.plans = plans
    self.departments = departments
    self.measures = measures
  }

  /// The documents that were compiled into the program.
  public static func bundled() -> PlanDocuments {
    PlanDocuments(
      plans: BundledData.planIds.map { BundledData.bytes(of: "plans/\($0).json") ?? [] },
      departments: BundledData.bytes(of: SharedDocument.departments.rawValue) ?? [],
      measures: BundledData.bytes(of: SharedDocument.measures.rawValue) ?? [])
  }

  /// Reads the documents.
  /// - Throws: `PlanFileError` with all faults of the first document that has any.
  public func catalogue() throws -> Catalogue {
    let shared = try CatalogueReader.departments(
      from: departments, file: SharedDocument.departments.rawValue)
    return Catalogue(
      plans: try plans.enumerated().map { offset, bytes in
        try PlanReader.plan(from: bytes, file: "plan \(offset + 1)")
      },
      families: shared.families, collectiveBodies: shared.collectiveBodies,
      measures: try CatalogueReader.measures(from: measures, file: SharedDocument.measures.rawValue))
  }

  subscript(document: SharedDocument) -> [UInt8] {
    switch document {
    case .departments: departments
    case .measures: measures
    }
  }
}
