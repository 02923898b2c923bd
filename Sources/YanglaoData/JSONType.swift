// What a value of a JSON text is.

/// The kinds of JSON values.
public enum JSONType: String, Sendable { case null, boolean, number, string, array, object }
