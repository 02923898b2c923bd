// The states that drawings tell apart, by colour and by pattern.

/// How a part of a drawing is marked. Red is hatched, yellow dotted, green plain, grey an outline.
enum DrawnState: String, CaseIterable {
  case red, yellow, green, grey
}
