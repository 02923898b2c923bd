// A reader or parser that is tried with whatever bytes, and what it promises of them.

import Glibc

/// What is tried, and how a broken promise shows.
struct FuzzTarget: Sendable {
  let name: String
  /// What is written into inputs: words that the target knows, and such as have broken parsers before.
  let pieces: [String]
  /// Tries one input.
  /// - Throws: ``BrokenPromise`` where the target does other than it says.
  let check: @Sendable ([UInt8]) throws -> Void

  /// Every target, in the order in which they are tried.
  static let all: [FuzzTarget] = [.plan, .table, .encoding, .value, .day, .target, .arguments, .restore]

  static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}

/// A target did other than it says.
struct BrokenPromise: Error {
  let promise: String
}

/// Says something on standard error.
func say(_ message: String) {
  let line = Array((message + "\n").utf8)
  _ = line.withUnsafeBytes { write(STDERR_FILENO, $0.baseAddress, $0.count) }
}

/// Throws the promise that does not hold.
func require(_ holds: Bool, _ promise: @autoclosure () -> String) throws(BrokenPromise) {
  if !holds { throw BrokenPromise(promise: promise()) }
}

extension [UInt8] {
  /// The input as text, where it is for a parser of texts.
  var text: String { String(decoding: self, as: UTF8.self) }

  /// The input's lines as texts, at most `limit` of them.
  func lines(_ limit: Int) -> [String] {
    split(separator: UInt8(ascii: "\n"), maxSplits: limit, omittingEmptySubsequences: false)
      .prefix(limit).map { String(decoding: $0, as: UTF8.self) }
  }
}
