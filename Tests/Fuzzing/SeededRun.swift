// Tries a target for some time with mutated inputs, each of them on disk before it is tried.

import Glibc
import TestSupport

/// A run that needs nothing but itself: no coverage is measured, the same seed gives the same inputs.
struct SeededRun {
  let target: FuzzTarget
  let seed: UInt64
  let seconds: Double
  let corpus: [[UInt8]]
  /// Where the input is kept while it is tried; it stays there where the process ends by it.
  let file: InputFile

  /// Beyond this, in bytes of address space, an input is a fault.
  private static let memoryLimit: rlim_t = 4 << 30
  /// Beyond this an input is a fault.
  private static let timeLimit = 5

  /// Tries inputs until the time is over.
  /// - Throws: ``BrokenPromise``; what the process dies of is a fault, too.
  func run() throws {
    var limit = rlimit(rlim_cur: Self.memoryLimit, rlim_max: Self.memoryLimit)
    setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &limit)
    let mutator = Mutator(target, corpus: corpus)
    var generator = SeededGenerator(seed: seed)
    let clock = ContinuousClock()
    let start = clock.now
    var (count, slowest) = (0, Duration.zero)
    for input in corpus { try attempt(input) }
    while clock.now - start < .seconds(seconds) {
      let input = mutator.input(using: &generator)
      let took = try clock.measure { try attempt(input) }
      slowest = max(slowest, took)
      count += 1
    }
    alarm(0)
    file.remove()
    let milliseconds =
      slowest.components.seconds * 1000 + slowest.components.attoseconds / 1_000_000_000_000_000
    print("\(target.name): \(count) inputs, the slowest in \(milliseconds) ms")
  }

  private func attempt(_ input: [UInt8]) throws {
    file.keep(input)
    alarm(UInt32(Self.timeLimit))
    try target.check(input)
  }
}

/// A file that always holds the input that is being tried.
struct InputFile {
  private let path: String
  private let descriptor: Int32

  /// Makes the file; nil where that fails.
  init?(path: String) {
    descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    self.path = path
    if descriptor < 0 { return nil }
  }

  func keep(_ input: [UInt8]) {
    _ = input.withUnsafeBytes { pwrite(descriptor, $0.baseAddress, $0.count, 0) }
    ftruncate(descriptor, input.count)
  }

  func remove() { unlink(path) }
}
