// Work in pieces that several threads share.

import Synchronization
import Testing
import Threads

struct WorkTogetherTests {
  private struct Refusal: Error, Equatable { let piece: Int }

  @Test(arguments: [1, 2, 5]) func givesAllPiecesInTheirOrder(workers: Int) throws {
    let work = WorkTogether(Array(repeating: 10, count: workers), pieces: 1000) { worker, piece in
      worker * piece
    }
    var given: [Int] = []
    while let result = try work.next() { given.append(result) }
    #expect(given == (0..<1000).map { 10 * $0 })
    #expect(try work.next() == nil)
    work.stop()
  }

  @Test(arguments: [0, 1]) func needsNoThreadForOnePiece(pieces: Int) throws {
    let work = WorkTogether(["a", "b"], pieces: pieces) { worker, piece in "\(worker)\(piece)" }
    #expect(try work.next() == (pieces == 0 ? nil : "a0"))
    #expect(try work.next() == nil)
    work.stop()
  }

  /// What a worker is given is never used by two threads at a time.
  @Test func leavesEachWorkerToOneThread() throws {
    final class Worker: Sendable {
      let uses = Atomic(0)
    }
    let workers = (0..<4).map { _ in Worker() }
    let work = WorkTogether(workers, pieces: 2000) { worker, _ in
      let before = worker.uses.wrappingAdd(1, ordering: .relaxed).oldValue
      worker.uses.wrappingSubtract(1, ordering: .relaxed)
      return before
    }
    while let before = try work.next() { #expect(before == 0) }
    work.stop()
  }

  @Test func throwsWhatAPieceThrewWhenItIsItsTurn() throws {
    let work = WorkTogether([(), ()], pieces: 100) { _, piece in
      if piece == 7 { throw Refusal(piece: piece) }
      return piece
    }
    for piece in 0..<7 { #expect(try work.next() == piece) }
    #expect(throws: Refusal(piece: 7)) { try work.next() }
    work.stop()
  }

  @Test func isNeverFarAhead() throws {
    let begun = Atomic(0)
    let work = WorkTogether([(), ()], pieces: 500) { _, piece in
      begun.wrappingAdd(1, ordering: .relaxed)
      return piece
    }
    while let piece = try work.next() { #expect(begun.load(ordering: .relaxed) <= piece + 5) }
    work.stop()
  }

  @Test func beginsNothingAfterItStops() throws {
    let begun = Atomic(0)
    let work = WorkTogether([(), ()], pieces: .max) { _, piece in
      begun.wrappingAdd(1, ordering: .relaxed)
      return piece
    }
    #expect(try work.next() == 0)
    work.stop()
    let count = begun.load(ordering: .relaxed)
    #expect(count <= 5)
    #expect(begun.load(ordering: .relaxed) == count)
  }
}
