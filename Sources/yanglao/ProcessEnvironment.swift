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

  /// The environment, without the variables that are no UTF-8, and the names of those.
  static func variables() -> (readable: [String: String], unreadable: Set<String>) {
    var variables: [String: String] = [:]
    var unreadable: Set<String> = []
    var next = environ
    while let entry = next.pointee {
      let text = String(validatingCString: entry)
      let shown = text ?? String(cString: entry)
      if let equals = shown.firstIndex(of: "=") {
        let name = String(shown[..<equals])
        if text == nil {
          unreadable.insert(name)
        } else {
          variables[name] = String(shown[shown.index(after: equals)...])
        }
      }
      next += 1
    }
    return (variables, unreadable)
  }
}
