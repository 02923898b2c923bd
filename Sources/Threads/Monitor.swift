// A lock that threads wait under, and threads of our own.

import Glibc

/// A lock, and a change of what it guards that is waited for.
///
/// Sendable because the system's lock is made for that.
final class Monitor: @unchecked Sendable {
  private let lock = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let change = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)

  init() {
    pthread_mutex_init(lock, nil)
    pthread_cond_init(change, nil)
  }

  deinit {
    pthread_cond_destroy(change)
    pthread_mutex_destroy(lock)
    change.deallocate()
    lock.deallocate()
  }

  /// Does `work` while no other thread is at it.
  func locked<Value>(_ work: () throws -> Value) rethrows -> Value {
    pthread_mutex_lock(lock)
    defer { pthread_mutex_unlock(lock) }
    return try work()
  }

  /// Under the lock: lets go of it until another thread says that something changed.
  func wait() { pthread_cond_wait(change, lock) }

  /// Says that something changed.
  func signal() { pthread_cond_signal(change) }

  /// Says it to all threads that wait.
  func signalAll() { pthread_cond_broadcast(change) }
}

/// Runs `work` on a thread of its own, which nobody waits for; false where none can be had.
func beginThread(_ work: @escaping @Sendable () -> Void) -> Bool {
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

/// What a thread is to do.
private final class Work: Sendable {
  let run: @Sendable () -> Void

  init(_ run: @escaping @Sendable () -> Void) { self.run = run }
}
