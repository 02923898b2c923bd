// What can be wrong with a request although its words are in order, as facts.

import YanglaoCore

/// A request that cannot be answered.
enum RequestError: Error {
  case unknownPlan(String, known: [String], nearest: String?)
  case severalPlans(String, [String])
  case unknownDepartment(String, nearest: [String])
  case unknownMeasure(String, nearest: String?)
  case severalMeasures(String, [String])
  case nothingMatches(String, nearest: [String])
  case severalMatch(String, [Reference])
  /// Two options that shut each other out.
  case conflictingOptions(String, String)
  /// An argument, counted from 1, that is no text.
  case invalidUTF8(argument: Int)
  /// The environment names a language that there is not.
  case unknownLanguage(String)
}
