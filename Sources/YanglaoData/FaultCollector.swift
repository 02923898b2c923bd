// Gathers every fault of one file while it is read, so that all are told at once.

/// The faults of one file so far.
final class FaultCollector {
  private let file: String
  let document: JSONDocument
  /// The keys that the objects being read were asked for, the outermost object's first.
  ///
  /// Each use is over before the next begins; checking that at run time would cost as much as the reading.
  @exclusivity(unchecked) var askedKeys: [StaticString] = []
  private var found: [(problem: PlanFault.Problem, range: Range<Int>)] = []

  init(file: String, document: JSONDocument) {
    self.file = file
    self.document = document
  }

  func add(_ problem: PlanFault.Problem, at range: Range<Int>) {
    found.append((problem, range))
  }

  /// Throws all faults, in the order of their places, if there are any.
  func finish() throws(PlanFileError) {
    guard !found.isEmpty else { return }
    let bytes = document.bytes
    throw PlanFileError(
      faults: found.sorted { $0.range.lowerBound < $1.range.lowerBound }.map { fault in
        let offset = min(fault.range.lowerBound, bytes.count)
        let before = bytes[..<offset]
        let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
        let excerpt = bytes[offset..<min(bytes.count, max(fault.range.upperBound, offset), offset + 240)]
        return PlanFault(
          file: file,
          line: before.count { $0 == UInt8(ascii: "\n") } + 1,
          column: String(decoding: bytes[lineStart..<offset], as: UTF8.self).count + 1,
          path: document.path(to: offset),
          value: String(String(decoding: excerpt, as: UTF8.self).prefix(80)),
          problem: fault.problem)
      })
  }
}
