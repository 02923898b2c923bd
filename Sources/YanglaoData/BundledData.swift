// The files of Data/ that were compiled into the program.

internal import CYanglaoData
import YanglaoCore

/// What the program knows on its first day.
public enum BundledData {
  /// The names of the files, by their paths in `Data/`.
  public static var names: [String] {
    (0..<yanglao_file_count).map { String(cString: yanglao_files[$0].name) }
  }

  /// The content of a file; nil where none of that name was compiled in.
  public static func bytes(of name: String) -> [UInt8]? {
    for index in 0..<yanglao_file_count where String(cString: yanglao_files[index].name) == name {
      let file = yanglao_files[index]
      return [UInt8](UnsafeBufferPointer(start: file.bytes, count: file.size))
    }
    return nil
  }

  /// The ids of the bundled plans, in the order in which they are listed.
  public static let planIds = names.compactMap { name -> String? in
    guard name.hasPrefix("plans/"), name.hasSuffix(".json") else { return nil }
    return String(name.dropFirst("plans/".count).dropLast(".json".count))
  }

  /// Reads the bundled plans and what they share.
  /// - Throws: The faults of a bundled file: a mistake in the program.
  public static func catalogue() throws(PlanFileError) -> Catalogue {
    let departments = try CatalogueReader.departments(
      from: bytes(of: "departments.json") ?? [], file: "departments.json")
    let measures = try CatalogueReader.measures(from: bytes(of: "measures.json") ?? [], file: "measures.json")
    var plans: [Plan] = []
    for id in planIds {
      let name = "plans/\(id).json"
      // The tests find every bundled plan to be UTF-8, so that no start has to.
      plans.append(try PlanReader.plan(from: bytes(of: name) ?? [], file: name, isKnownUTF8: true))
    }
    return Catalogue(
      plans: plans, families: departments.families, collectiveBodies: departments.collectiveBodies,
      measures: measures)
  }
}
