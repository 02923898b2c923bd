// What an indicator has to reach, and by when.

/// One target of an indicator: 目标值.
public struct Target: Sendable {
  public let aim: Aim
  /// The day on which it falls due; of a recurrent target, the last instance's.
  public let due: Day
  /// How often an instance falls due up to `due`.
  public let recurrence: Recurrence
  /// False where the text says 力争 or 争取.
  public let firm: Bool
  /// Where the document says it, the first place leading, each with the value as printed there.
  public let quotations: [Quotation]
  public let note: Note?

  public init(
    aim: Aim, due: Day, recurrence: Recurrence = .once, firm: Bool = true, quotations: [Quotation],
    note: Note? = nil
  ) {
    self.aim = aim
    self.due = due
    self.recurrence = recurrence
    self.firm = firm
    self.quotations = quotations
    self.note = note
  }

  /// The target's value as the document prints it.
  public var asPrinted: String { quotations.first?.asPrinted ?? "" }
}
