// Whether a row of a file is of a task or of an indicator.

import YanglaoCore

/// What a row of a file can be about.
enum ImportedKind {
  case task, indicator

  var isTask: Bool { self == .task }
  var other: Self { isTask ? .indicator : .task }

  func holds(_ thing: Reference) -> Bool { thing.subject?.isTask == isTask }

  /// A name that fits something else, which is said where it is one thing.
  func mismatch(_ name: String, _ thing: Reference?) -> RequestError {
    isTask ? .notATask(name, is: thing) : .notAnIndicator(name, is: thing)
  }
}
