// A day in a calendar on which something falls due.

import CommandLineKit
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
  /// - Parameter stamp: The day that the file speaks of.
  func lines(stamp: Day) -> [String] {
    [
      "BEGIN:VEVENT", "UID:\(CalendarText.escaped(id))@yanglao",
      "DTSTAMP:\(CalendarText.day(stamp))T000000Z", "SEQUENCE:\(sequence)",
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

/// A calendar that is written event by event.
struct CalendarWriter {
  private let output: any TextOutput
  private let stamp: Day

  /// Begins a calendar.
  init(title: String, stamp: Day, language: Language, to output: any TextOutput) {
    self.output = output
    self.stamp = stamp
    let title = CalendarText.escaped(title)
    write([
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//yanglao//yanglao//\(language == .chinese ? "ZH" : "EN")",
      "CALSCALE:GREGORIAN", "NAME:\(title)", "X-WR-CALNAME:\(title)",
    ])
  }

  func write(_ event: CalendarEvent) { write(event.lines(stamp: stamp)) }

  func finish() { write(["END:VCALENDAR"]) }

  private func write(_ lines: [String]) {
    for line in lines { output.write(CalendarText.folded(line)) }
  }
}
