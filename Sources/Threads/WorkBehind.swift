// Work that a second thread does behind the one that hands it over.

import Glibc

/// Does pieces of work on a thread of its own, one after the other, while whoever hands them over goes on.
///
/// One thread hands over. Sendable because what both threads see is looked at under the lock alone.
public final class WorkBehind<Failure: Error>: @unchecked Sendable {
  /// How many pieces may wait.
  private static var most: Int { 4 }

  private let monitor = Monitor()
  /// False where no thread could be had: then each piece is done when it is handed over.
  private var hasThread = false
  private var waiting: [() throws(Failure) -> Void] = []
  private var isWorking = false
  private var isStopped = false
  /// What the first piece threw that failed; no later one is done.
  private var failure: Failure?
  private var worker: pthread_t?

  /// Begins, with nothing to do.
  public init() {
    hasThread = beginThread { self.run() }
  }

  /// Whether this is the thread that does the work.
  public var isOnThread: Bool {
    monitor.locked { worker.map { pthread_equal($0, pthread_self()) != 0 } ?? false }
  }

  /// Hands a piece of work over; waits where too many do.
  /// - Throws: What an earlier piece threw; this one is not done then.
  public func hand(_ work: @escaping () throws(Failure) -> Void) throws(Failure) {
    guard hasThread else {
      try work()
      return
    }
    let failure: Failure? = monitor.locked {
      while waiting.count >= Self.most, self.failure == nil { monitor.wait() }
      if self.failure == nil {
        waiting.append(work)
        monitor.signal()
      }
      return self.failure
    }
    if let failure { throw failure }
  }

  /// Waits until everything is done that was handed over.
  /// - Throws: What a piece of it threw, each time, until ``pass()``.
  public func finish() throws(Failure) {
    if let failure = ended() { throw failure }
  }

  /// Waits until nothing is being done any more, and passes over what failed.
  public func pass() {
    _ = ended()
    monitor.locked { failure = nil }
  }

  /// Ends the thread, once everything is done; nothing may be handed over after that.
  public func stop() {
    pass()
    monitor.locked {
      isStopped = true
      monitor.signal()
    }
  }

  private func ended() -> Failure? {
    monitor.locked {
      while isWorking || !waiting.isEmpty { monitor.wait() }
      return failure
    }
  }

  private func run() {
    monitor.locked { worker = pthread_self() }
    while let work = next() {
      var thrown: Failure?
      do throws(Failure) { try work() } catch { thrown = error }
      monitor.locked {
        isWorking = false
        if let thrown {
          failure = thrown
          waiting.removeAll()
        }
        monitor.signal()
      }
    }
  }

  private func next() -> (() throws(Failure) -> Void)? {
    monitor.locked {
      while waiting.isEmpty, !isStopped { monitor.wait() }
      guard !waiting.isEmpty else { return nil }
      isWorking = true
      defer { monitor.signal() }
      return waiting.removeFirst()
    }
  }
}
