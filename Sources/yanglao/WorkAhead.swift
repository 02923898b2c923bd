// Work that a second thread does ahead of the one that needs its results.

import Glibc

/// Makes items on a thread of its own, a little ahead of whoever takes them; they come in the order of making.
///
/// Sendable because what both threads see is looked at under the lock alone.
final class WorkAhead<Item: Sendable>: @unchecked Sendable {
  private let produce: @Sendable () -> Item?
  private let weight: @Sendable (Item) -> Int
  private let limit: Int
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  /// False where no thread could be had: then each item is made when it is asked for.
  private var hasThread = false
  private var items: [Item] = []
  private var isAtEnd = false
  private var isStopped = false

  /// Begins.
  /// - Parameters:
  ///   - limit: While items of so much weight wait, no further one is begun.
  ///   - produce: Makes the next item; nil behind the last.
  init(
    limit: Int, weight: @escaping @Sendable (Item) -> Int, _ produce: @escaping @Sendable () -> Item?
  ) {
    self.produce = produce
    self.weight = weight
    self.limit = limit
    pthread_mutex_init(lock, nil)
    pthread_cond_init(change, nil)
    hasThread = Self.beginThread { self.run() }
  }

  /// Runs `work` on a thread of its own, which nobody waits for; false where none can be had.
  private static func beginThread(_ work: @escaping @Sendable () -> Void) -> Bool {
    let boxed = Unmanaged.passRetained(Work(work))
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { boxed in
        if let boxed { Unmanaged<Work>.fromOpaque(boxed).takeRetainedValue().run() }
        return nil
      }, boxed.toOpaque())
    guard code == 0 else {
      boxed.release()
      return false
    }
    pthread_detach(thread)
    return true
  }

  deinit {
    pthread_cond_destroy(change)
    pthread_mutex_destroy(lock)
    change.deallocate()
    lock.deallocate()
  }

  /// The next item; nil behind the last. It is waited for.
  func next() -> Item? {
    guard hasThread else { return produce() }
    return locked {
      while items.isEmpty, !isAtEnd { pthread_cond_wait(change, lock) }
      guard !items.isEmpty else { return nil }
      defer { pthread_cond_signal(change) }
      return items.removeFirst()
    }
  }

  /// Takes no more. The work ends behind the item that is being made, which is not waited for: it may wait itself,
  /// for somebody to type.
  func stop() {
    locked {
      isStopped = true
      pthread_cond_signal(change)
    }
  }

  private func run() {
    while hasRoom() {
      guard let item = produce() else { break }
      locked {
        items.append(item)
        pthread_cond_signal(change)
      }
    }
    locked {
      isAtEnd = true
      pthread_cond_signal(change)
    }
  }

  /// Waits until another item may be begun; false where none shall be.
  private func hasRoom() -> Bool {
    locked {
      while !isStopped, items.reduce(0, { $0 + weight($1) }) >= limit { pthread_cond_wait(change, lock) }
      return !isStopped
    }
  }

  private func locked<Value>(_ work: () -> Value) -> Value {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return work()
  }
}

/// What a thread is to do.
private final class Work: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
