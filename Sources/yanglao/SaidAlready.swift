// The end of a request that failed, with nothing more to say.

/// A request that failed, and of which everything was said.
struct SaidAlready: Error {}
