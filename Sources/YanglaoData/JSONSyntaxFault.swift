// Why a text is no JSON.

/// Why a text is no JSON, and at which byte that shows.
struct JSONSyntaxFault: Error {
  let problem: PlanFault.Problem
  let offset: Int
  /// What was read before, to say where in the document the byte is; nothing in it may be read as a value.
  var nodes: [JSONNode] = []
}
