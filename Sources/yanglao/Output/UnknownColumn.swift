// `--columns` named a column that the listing does not have.

/// A name in `--columns` that no column of the listing bears.
struct UnknownColumn: Error, Equatable {
  let name: String
  /// The keys that would do, in the order of the listing.
  let allowed: [String]
}
