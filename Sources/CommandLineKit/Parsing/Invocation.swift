// What a command line asks of the program.

/// A command line that was understood.
public enum Invocation<Context> {
  /// A command, by its path, filled and ready.
  case run([String], (inout Context) throws -> Void)
  /// Help on the command or group of a path; on the program, where the path is empty.
  case help([String])
  /// The program's version.
  case version
}
