// Why an imported file is not read, or not read on.

/// Why a file is not read, or not read on; never empty.
public struct ImportFileError: Error {
  public let faults: [ImportFault]

  init(_ faults: [ImportFault]) { self.faults = faults }
  init(_ fault: ImportFault) { faults = [fault] }
}
