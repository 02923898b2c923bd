// Deals out the words of a command line among the arguments of a command.

/// How many words each argument gets.
struct ArgumentPlaces {
  /// The number of words of each argument, in the order of declaration.
  private(set) var counts: [Int] = []
  /// The first argument that got too few.
  private(set) var missing: ParameterDefinition?

  /// Gives every argument what it must have, from first to last, and then the rest to the first that take it.
  init(_ arguments: [ParameterDefinition], words: Int) {
    var left = words
    var needed = arguments.reduce(0) { $0 + $1.minimum }
    for argument in arguments {
      needed -= argument.minimum
      let count = min(max(left - needed, min(argument.minimum, left)), argument.isRepeatable ? left : 1)
      counts.append(count)
      left -= count
      if count < argument.minimum, missing == nil { missing = argument }
    }
  }
}
