// Why a data file is not read.

/// The faults that a data file has, the first ones where it has many; never empty.
public struct PlanFileError: Error {
  public let faults: [PlanFault]
}
