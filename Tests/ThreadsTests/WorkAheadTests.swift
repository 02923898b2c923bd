// Work that a second thread does ahead.

import Glibc
import Synchronization
import Testing
import Threads

struct WorkAheadTests {
  /// Makes 1, 2, 3 … up to a last number, and counts what it has made.
  private final class Numbers: Sendable {
    let made = Mutex(0)
    let last: Int

    init(to last: Int) { self.last = last }

    func next() -> Int? {
      made.withLock { made in
        guard made < last else { return nil }
        made += 1
        return made
      }
    }
  }

  @Test(arguments: [1, 3, 100]) func givesAllItemsInTheirOrder(limit: Int) {
    let numbers = Numbers(to: 1000)
    let work = WorkAhead(limit: limit, weight: { _ in 1 }, numbers.next)
    var taken: [Int] = []
    while let number = work.next() { taken.append(number) }
    #expect(taken == Array(1...1000))
    #expect(work.next() == nil)
    work.stop()
  }

  @Test func isNeverMoreThanTheLimitAhead() {
    let numbers = Numbers(to: 500)
    let work = WorkAhead(limit: 4, weight: { _ in 1 }, numbers.next)
    while let number = work.next() { #expect(numbers.made.withLock { $0 } <= number + 4) }
    work.stop()
  }

  @Test func stopsWhereNobodyTakesTheRest() {
    let numbers = Numbers(to: .max)
    let work = WorkAhead(limit: 2, weight: { _ in 1 }, numbers.next)
    #expect(work.next() == 1)
    work.stop()
    #expect(numbers.made.withLock { $0 } <= 4)
  }

  /// What is being made when nobody wants it any more is not waited for.
  @Test func stopsWithoutWaiting() {
    var ends: [Int32] = [0, 0]
    #expect(pipe(&ends) == 0)
    let source = ends[0]
    let readByte: @Sendable () -> Int? = {
      var byte: UInt8 = 0
      return read(source, &byte, 1)
    }
    let work = WorkAhead(limit: 1, weight: { _ in 1 }, readByte)
    work.stop()
    for end in ends.reversed() { close(end) }
  }
}
