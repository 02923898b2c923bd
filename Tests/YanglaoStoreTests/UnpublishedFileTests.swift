// A file appears whole or not at all, and its place is left as it was where it cannot.

import Glibc
import Testing

@testable import YanglaoStore

struct UnpublishedFileTests {
  @Test func leavesNothingInItsPlaceWhereItCannotTakeIt() throws {
    let workplace = try Workplace()
    let place = try LedgerPath(workplace.path())
    let file = try UnpublishedFile(for: place)
    // A folder has no second name, and does not take the place of a file.
    unlink(file.path)
    mkdir(file.path, 0o700)
    defer { rmdir(file.path) }
    #expect(throws: LedgerError.self) { try file.publish() }
    #expect(try place.occupant() == .nothing)
  }

  @Test func takesItsPlace() throws {
    let workplace = try Workplace()
    let place = try LedgerPath(workplace.path())
    try UnpublishedFile(for: place).publish()
    #expect(try place.occupant() == .plainFile)
    #expect(try workplace.files == ["ledger.db"])
  }
}
