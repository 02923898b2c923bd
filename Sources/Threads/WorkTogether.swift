// Work in pieces that several threads share.

import Glibc

/// How many processors the machine has for this program.
public var processors: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

/// Makes results of numbered pieces on a thread for each worker; they come in the order of the pieces.
///
/// A worker belongs to its thread until ``stop()``: nobody else may use it. Sendable because what several threads see is
/// looked at under the lock alone.
public final class WorkTogether<Worker, Result: Sendable>: @unchecked Sendable {
  private let workers: [Worker]
  private let pieces: Int
  private let make: @Sendable (Worker, _ piece: Int) throws -> Result
  /// How many pieces may be begun before the one that is asked for next.
  private let ahead: Int
  private let monitor = Monitor()
  /// The pieces that are there, and were not asked for yet.
  private var made: [Int: Swift.Result<Result, any Error>] = [:]
  private var nextToMake = 0
  private var nextToGive = 0
  private var threads = 0
  private var isStopped = false

  /// Begins.
  /// - Parameters:
  ///   - workers: What each thread works with; at least one.
  ///   - make: Makes the result of a piece, with the worker of its thread.
  public init(
    _ workers: [Worker], pieces: Int, _ make: @escaping @Sendable (Worker, _ piece: Int) throws -> Result
  ) {
    precondition(!workers.isEmpty)
    self.workers = workers
    self.pieces = pieces
    self.make = make
    ahead = 2 * workers.count
    guard pieces > 1 else { return }
    monitor.locked {
      for place in workers.indices where beginThread({ self.run(place) }) { threads += 1 }
    }
  }

  /// The result of the next piece; nil behind the last. It is waited for.
  /// - Throws: What making it threw.
  public func next() throws -> Result? {
    let piece = nextToGive
    guard piece < pieces else { return nil }
    let found: Swift.Result<Result, any Error>? = monitor.locked {
      defer {
        nextToGive += 1
        monitor.signalAll()
      }
      guard threads > 0 || made[piece] != nil else { return nil }
      while made[piece] == nil { monitor.wait() }
      return made.removeValue(forKey: piece)
    }
    // Without threads, as for a single piece, each is made when it is asked for.
    return try found?.get() ?? make(workers[0], piece)
  }

  /// Begins no further piece, and waits for those that were begun.
  public func stop() {
    monitor.locked {
      isStopped = true
      monitor.signalAll()
      while threads > 0 { monitor.wait() }
    }
  }

  private func run(_ place: Int) {
    while let piece = begin() {
      let result = Swift.Result { try make(workers[place], piece) }
      monitor.locked {
        made[piece] = result
        monitor.signalAll()
      }
    }
    monitor.locked {
      threads -= 1
      monitor.signalAll()
    }
  }

  /// The next piece to be made; nil where none shall be.
  private func begin() -> Int? {
    monitor.locked {
      while !isStopped, nextToMake < pieces, nextToMake >= nextToGive + ahead { monitor.wait() }
      guard !isStopped, nextToMake < pieces else { return nil }
      defer { nextToMake += 1 }
      return nextToMake
    }
  }
}
