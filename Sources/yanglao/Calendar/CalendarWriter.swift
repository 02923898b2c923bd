// A calendar file, event by event.

import CommandLineKit
import YanglaoCore

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
