// The end of a check that is not well: exit status 3, and nothing more to say.

/// A check has found something, and has said what.
struct FoundSomething: Error {}
