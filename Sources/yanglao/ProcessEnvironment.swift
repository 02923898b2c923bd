// The arguments and variables that the process was started with.

internal import CSystem
import Glibc

enum ProcessEnvironment {
  /// The arguments behind the program's name; nil stands for one that is no UTF-8.
  static var arguments: [String?] {
    let words = process_arguments()
    return (1..<max(1, Int(process_argument_count()))).map { index in
      words?[index].flatMap { String(validatingCString: $0) }
    }
  }

  /// The environment; a variable that is no UTF-8 is left out.
  static var variables: [String: String] {
    var variables: [String: String] = [:]
    var next = environ
    while let entry = next.pointee {
      if let text = String(validatingCString: entry), let equals = text.firstIndex(of: "=") {
        variables[String(text[..<equals])] = String(text[text.index(after: equals)...])
      }
      next += 1
    }
    return variables
  }
}
