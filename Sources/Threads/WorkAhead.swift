// Work that a second thread does ahead of the one that needs its results.

/// Makes items on a thread of its own, a little ahead of whoever takes them; they come in the order of making.
///
/// Sendable because what both threads see is looked at under the lock alone.
public final class WorkAhead<Item: Sendable>: @unchecked Sendable {
  private let produce: @Sendable () -> Item?
  private let weight: @Sendable (Item) -> Int
  private let limit: Int
  private let monitor = Monitor()
  /// False where no thread could be had: then each item is made when it is asked for.
  private var hasThread = false
  private var items: [Item] = []
  private var isAtEnd = false
  private var isStopped = false

  /// Begins.
  /// - Parameters:
  ///   - limit: While items of so much weight wait, no further one is begun.
  ///   - produce: Makes the next item; nil behind the last.
  public init(
    limit: Int, weight: @escaping @Sendable (Item) -> Int, _ produce: @escaping @Sendable () -> Item?
  ) {
    self.produce = produce
    self.weight = weight
    self.limit = limit
    hasThread = beginThread { self.run() }
  }

  /// The next item; nil behind the last. It is waited for.
  public func next() -> Item? {
    guard hasThread else { return produce() }
    return monitor.locked {
      while items.isEmpty, !isAtEnd { monitor.wait() }
      guard !items.isEmpty else { return nil }
      defer { monitor.signal() }
      return items.removeFirst()
    }
  }

  /// Takes no more. The work ends behind the item that is being made, which is not waited for: it may wait itself,
  /// for somebody to type.
  public func stop() {
    monitor.locked {
      isStopped = true
      monitor.signal()
    }
  }

  private func run() {
    while hasRoom() {
      guard let item = produce() else { break }
      monitor.locked {
        items.append(item)
        monitor.signal()
      }
    }
    monitor.locked {
      isAtEnd = true
      monitor.signal()
    }
  }

  /// Waits until another item may be begun; false where none shall be.
  private func hasRoom() -> Bool {
    monitor.locked {
      while !isStopped, items.reduce(0, { $0 + weight($1) }) >= limit { monitor.wait() }
      return !isStopped
    }
  }
}
