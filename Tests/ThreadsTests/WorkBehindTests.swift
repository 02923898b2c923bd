// Work that a second thread does behind.

import Synchronization
import Testing
import Threads

struct WorkBehindTests {
  private struct Refusal: Error, Equatable { let number: Int }

  /// What was done, in its order.
  private final class Done: Sendable {
    private let numbers = Mutex<[Int]>([])

    func add(_ number: Int) { numbers.withLock { $0.append(number) } }

    var all: [Int] { numbers.withLock { $0 } }
  }

  @Test func doesEverythingInItsOrder() throws {
    let work = WorkBehind<Refusal>()
    let done = Done()
    for number in 1...1000 { try work.hand({ () throws(Refusal) in done.add(number) }) }
    try work.finish()
    #expect(done.all == Array(1...1000))
    try work.hand({ () throws(Refusal) in done.add(0) })
    work.stop()
    #expect(done.all.last == 0)
  }

  /// Nothing is done behind what failed, and whoever asks is told until it is passed over.
  @Test func endsWithTheFirstFailure() throws {
    let work = WorkBehind<Refusal>()
    let done = Done()
    var refused: [Refusal] = []
    for number in 1...100 {
      do {
        try work.hand({ () throws(Refusal) in
          if number == 7 { throw Refusal(number: 7) }
          done.add(number)
        })
      } catch { refused.append(error) }
    }
    for _ in 1...2 { #expect(throws: Refusal(number: 7)) { try work.finish() } }
    #expect(refused.allSatisfy { $0.number == 7 })
    #expect(done.all == Array(1...6))
    work.pass()
    try work.hand({ () throws(Refusal) in done.add(8) })
    try work.finish()
    #expect(done.all == Array(1...6) + [8])
    work.stop()
  }

  @Test func knowsItsOwnThread() throws {
    let work = WorkBehind<Refusal>()
    let done = Done()
    try work.hand({ () throws(Refusal) in done.add(work.isOnThread ? 1 : 0) })
    try work.finish()
    #expect(done.all == [1])
    #expect(!work.isOnThread)
    work.stop()
  }
}
