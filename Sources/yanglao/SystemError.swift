// The operating system's own words for an error number.

import Glibc

enum SystemError {
  /// The message for an `errno`, such as “No space left on device”.
  static func description(_ number: Int32) -> String {
    strerror(number).map { String(cString: $0) } ?? "errno \(number)"
  }
}
