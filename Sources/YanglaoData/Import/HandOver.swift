// From one thread to another, in order, with so much room between them.

internal import Glibc

/// A queue of at most so many items, which one thread fills and another one empties.
final class HandOver<Item: Sendable>: @unchecked Sendable {
  private let limit: Int
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let changed = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  // All below is touched with the lock only.
  private var items: [Item] = []
  private var isClosed = false

  init(limit: Int) {
    self.limit = limit
    pthread_mutex_init(lock, nil)
    pthread_cond_init(changed, nil)
  }

  deinit {
    pthread_cond_destroy(changed)
    pthread_mutex_destroy(lock)
    changed.deallocate()
    lock.deallocate()
  }

  /// Fills a queue on a thread of its own, which nobody waits for.
  /// - Parameter work: Gives one item after the other; it is told false, and should end, once nobody takes any more.
  /// - Returns: The error's number where there can be no thread; 0 otherwise.
  static func fill(_ queue: HandOver, _ work: @escaping @Sendable (_ give: (Item) -> Bool) -> Void) -> Int32 {
    let kept = Unmanaged.passRetained(ThreadWork { work(queue.give) })
    var thread = pthread_t()
    let code = pthread_create(
      &thread, nil,
      { argument in
        argument.map { Unmanaged<ThreadWork>.fromOpaque($0).takeRetainedValue().run() }
        return nil
      }, kept.toOpaque())
    guard code == 0 else {
      kept.release()
      return code
    }
    pthread_detach(thread)
    return 0
  }

  private func locked<Value>(_ body: () -> Value) -> Value {
    pthread_mutex_lock(lock)
    defer {
      pthread_cond_broadcast(changed)
      pthread_mutex_unlock(lock)
    }
    return body()
  }

  private func give(_ item: Item) -> Bool {
    locked {
      while items.count >= limit, !isClosed { pthread_cond_wait(changed, lock) }
      if !isClosed { items.append(item) }
      return !isClosed
    }
  }

  /// The next item, once there is one.
  func take() -> Item {
    locked {
      while items.isEmpty { pthread_cond_wait(changed, lock) }
      return items.removeFirst()
    }
  }

  /// Takes no more.
  func close() {
    locked {
      isClosed = true
      items.removeAll()
    }
  }
}

/// What a thread does, as an object that can be handed to it.
private final class ThreadWork: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
