// Many files of plans → their faults, each with its sentence.

import CommandLineKit
import Files
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
  private var places: [String: PlanPlace] = [:]
  private var bar: ProgressBar
  /// The bytes of the files that are done.
  private var bytesBefore = 0
  private(set) var rows: [Row] = []
  private(set) var rests: [Rest] = []
  private(set) var errorCount = 0
  private(set) var warningCount = 0

  /// - Parameter files: What will be checked.
  init(of files: [String], knowing names: KnownNames, _ context: Context) {
    self.names = names
    bar = ProgressBar(total: PlanFileReader.size(of: files), context)
  }

  /// Checks one file.
  /// - Throws: ``FileError`` where it cannot be read.
  mutating func inspect(_ file: String) throws(FileError) {
    defer { bar.finish() }
    var reader = try PlanFileReader(path: file)
    defer { bytesBefore += reader.bytesRead }
    var (told, untold) = (0, 0)
    while let entry = try reader.next() {
      bar.advance(to: bytesBefore + reader.bytesRead)
      let reading = entry.reading(of: file, knowing: names, after: places)
      places.add(reading.plan, in: file, line: entry.line)
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
