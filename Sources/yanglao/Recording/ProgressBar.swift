// How far a long piece of work is, on a terminal only, and only once it takes over a second.

import CommandLineKit
import YanglaoCore

/// A line on standard error that is drawn over and over.
struct ProgressBar {
  private let total: Int?
  private let isShown: Bool
  private let messages: any TextOutput
  private let started = Clock.now
  private var drawn: Instant?

  private static let width = 30

  /// - Parameter total: How much there is to do; nil where nobody knows.
  init(total: Int?, _ context: Context) {
    self.total = total
    messages = context.messages
    isShown = context.showsProgress
  }

  mutating func advance(to done: Int) {
    guard isShown else { return }
    let now = Clock.now
    guard now.microseconds - started.microseconds > 1_000_000,
      drawn.map({ now.microseconds - $0.microseconds > 100_000 }) ?? true
    else { return }
    drawn = now
    messages.write("\r" + line(done))
    try? messages.flush()
  }

  /// Takes the line away.
  mutating func finish() {
    guard drawn != nil else { return }
    messages.write("\r" + String.spaces(Self.width + 20) + "\r")
    try? messages.flush()
    drawn = nil
  }

  private func line(_ done: Int) -> String {
    guard let total, total > 0 else { return "\(done >> 10) KiB" }
    let part = min(done, total) * Self.width / total
    return "[" + String(repeating: "#", count: part) + String.spaces(Self.width - part)
      + "] \(min(done, total) * 100 / total)%"
  }
}
