// A day in a calendar on which something falls due.

import YanglaoCore

/// An all-day event.
struct CalendarEvent {
  /// RFC 5545: how certain an event is.
  enum Status: String {
    case confirmed = "CONFIRMED"
    /// 力争: the document aspires to it.
    case tentative = "TENTATIVE"
    case cancelled = "CANCELLED"
  }

  /// The same for the same thing in every file, so that a calendar replaces what it had.
  let id: String
  /// Counts up where the same thing has moved.
  let sequence: Int
  let day: Day
  let summary: String
  let description: String
  let categories: [String]
  let status: Status
  /// How many days before there is an alarm; nil for none.
  let alarm: Int?

  /// The lines of the event, unfolded.
  /// - Parameter stamp: The day that the file speaks of, whose beginning stands for the moment of writing: the same file
  ///   comes out at every hour of the day, and is not of the future.
  func lines(stamp: Day) -> [String] {
    [
      "BEGIN:VEVENT", "UID:\(CalendarText.escaped(id))@yanglao",
      "DTSTAMP:\(CalendarText.start(of: stamp))", "SEQUENCE:\(sequence)",
      "DTSTART;VALUE=DATE:\(CalendarText.day(day))", "SUMMARY:\(CalendarText.escaped(summary))",
      "DESCRIPTION:\(CalendarText.escaped(description))",
      "CATEGORIES:\(categories.map(CalendarText.escaped).joined(separator: ","))",
      "STATUS:\(status.rawValue)",
      "TRANSP:TRANSPARENT",
    ]
      + (alarm.map {
        [
          "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:\(CalendarText.escaped(summary))",
          "TRIGGER:-P\($0)D",
          "END:VALARM",
        ]
      } ?? []) + ["END:VEVENT"]
  }
}
