// Tries a target with libFuzzer, which keeps the inputs that reach new code.

#if LIBFUZZER
  import Glibc
  import TestSupport

  /// A run by libFuzzer; there is one in a process.
  enum CoverageRun {
    nonisolated(unsafe) fileprivate static var mutator: Mutator?
    nonisolated(unsafe) private static var target: FuzzTarget?

    /// Hands the process over to libFuzzer, with its own arguments from the word at `first` on.
    static func run(_ target: FuzzTarget, corpus: [[UInt8]], argumentsFrom first: Int) -> Int32 {
      self.target = target
      mutator = Mutator(target, corpus: corpus)
      var count = CommandLine.argc - Int32(first)
      var words = CommandLine.unsafeArgv + first
      return runDriver(&count, &words) { bytes, count in
        CoverageRun.attempt(Array(UnsafeBufferPointer(start: bytes, count: count)))
        return 0
      }
    }

    private static func attempt(_ input: [UInt8]) {
      do { try target?.check(input) } catch {
        say("\(error)")
        abort()
      }
    }
  }

  @_silgen_name("LLVMFuzzerRunDriver")
  private func runDriver(
    _ count: UnsafeMutablePointer<Int32>,
    _ words: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
    _ attempt: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
  ) -> Int32

  @_silgen_name("LLVMFuzzerMutate")
  private func mutateBlindly(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int) -> Int

  /// What libFuzzer asks for the next input: every other time it is changed as ``Mutator`` does.
  @_cdecl("LLVMFuzzerCustomMutator")
  func mutate(_ bytes: UnsafeMutablePointer<UInt8>, _ count: Int, _ limit: Int, _ seed: UInt32) -> Int {
    guard seed % 2 == 0, let mutator = CoverageRun.mutator else { return mutateBlindly(bytes, count, limit) }
    var generator = SeededGenerator(seed: UInt64(seed))
    var input = Array(UnsafeBufferPointer(start: bytes, count: count))
    mutator.mutate(&input, using: &generator)
    let length = min(input.count, limit)
    for (index, byte) in input.prefix(length).enumerated() { bytes[index] = byte }
    return length
  }
#endif
