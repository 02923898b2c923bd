// Many files of plans → their faults, each with its sentence.

import CommandLineKit
import YanglaoCore
import YanglaoData

/// Checks files of plans one after the other.
struct PlanInspection {
  /// One fault, as it is listed.
  struct Row {
    let fault: PlanFault
    let message: Text
  }

  /// Faults of a file that are not listed one by one.
  struct Rest {
    let file: String
    let count: Int
    /// The line behind which nothing was read; nil where the whole file was.
    let stoppedAt: Int?
  }

  /// How many faults of one file are listed; behind so many, no further plan of it is read.
  private static let told = 100

  let names: KnownNames
  private(set) var rows: [Row] = []
  private(set) var rests: [Rest] = []
  private(set) var errorCount = 0
  private(set) var warningCount = 0

  init(knowing names: KnownNames) { self.names = names }

  /// Checks one file.
  /// - Throws: ``FileError`` where it cannot be read.
  mutating func inspect(_ file: String) throws(FileError) {
    var reader = try PlanFileReader(path: file)
    var (told, untold) = (0, 0)
    while let entry = try reader.next() {
      let reading =
        entry.bytes.map { PlanReader.check($0, file: file, line: entry.line, knowing: names) }
        ?? PlanReading.tooLarge(file: file, line: entry.line)
      let faults = reading.faults.prefix(Self.told - told)
      rows += faults.map { Row(fault: $0, message: $0.sentence(in: reading.plan, knowing: names)) }
      errorCount += reading.errorCount
      warningCount += reading.warningCount
      told += faults.count
      untold += reading.errorCount + reading.warningCount - faults.count
      guard told < Self.told else {
        let isLast = try reader.next() == nil
        if untold > 0 || !isLast {
          rests.append(Rest(file: file, count: untold, stoppedAt: isLast ? nil : entry.line))
        }
        return
      }
    }
  }
}
