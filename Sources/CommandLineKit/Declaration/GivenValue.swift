// What a command line gives to a parameter.

/// A word, or the side to which a flag is switched.
enum GivenValue: Sendable, Hashable {
  case word(String)
  case switched(Bool)
}
