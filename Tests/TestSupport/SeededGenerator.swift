// Random numbers that a failing test can have again.

import Glibc

/// A generator of random numbers (SplitMix64) that gives the same ones for the same seed.
public struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  public init(seed: UInt64) { state = seed }

  /// A generator with a new seed, which is printed so that `YANGLAO_TEST_SEED=… Scripts/test` repeats the run.
  public static func printingItsSeed(_ purpose: String = #function) -> SeededGenerator {
    let given = getenv("YANGLAO_TEST_SEED").flatMap { UInt64(String(cString: $0)) }
    let seed = given ?? UInt64.random(in: .min ... .max)
    print("\(purpose): seed \(seed)")
    return SeededGenerator(seed: seed)
  }

  public mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
