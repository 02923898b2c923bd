// The task or indicator that a record speaks of.

/// What a record speaks of.
public enum Subject: Hashable, Sendable {
  case task(plan: String, id: String)
  case indicator(plan: String, id: String)

  /// The id of the plan.
  public var plan: String {
    switch self {
    case .task(let plan, _), .indicator(let plan, _): plan
    }
  }

  /// The id inside the plan.
  public var id: String {
    switch self {
    case .task(_, let id), .indicator(_, let id): id
    }
  }

  /// Whether it is a task.
  public var isTask: Bool { if case .task = self { true } else { false } }

  /// What it is called by: `jingyuan/11`, `xishan/nursing-bed-share`.
  public var reference: String {
    // One text, made at once: long files hold one for each record.
    var (plan, id) = (plan, id)
    return plan.withUTF8 { plan in
      id.withUTF8 { id in
        String(unsafeUninitializedCapacity: plan.count + 1 + id.count) { bytes in
          var end = bytes.initialize(fromContentsOf: plan)
          bytes[end] = UInt8(ascii: "/")
          end += 1
          return bytes[end...].initialize(fromContentsOf: id)
        }
      }
    }
  }
}
