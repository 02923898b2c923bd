// The name of a value in help, in one wording or in two.

/// A name that stands for a value in help: `"FILE"`, or `Text("文件", "FILE")`.
public protocol ValueName {
  /// The name in every language.
  var wording: Text { get }
}

extension Text: ValueName {
  public var wording: Text { self }
}

extension String: ValueName {
  public var wording: Text { Text(self, self) }
}
