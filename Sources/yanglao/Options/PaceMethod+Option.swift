// --method: how the pace of indicators is judged.

import CommandLineKit
import YanglaoCore

extension PaceMethod: ParameterValue {
  public static var allowedValues: [AllowedValue] { allCases.map { AllowedValue($0.rawValue, $0.term) } }

  /// The option of every command that judges indicators.
  static func option<Root>(_ path: WritableKeyPath<Root, PaceMethod?> & Sendable) -> Parameter<Root> {
    .option(
      "method", path, "METHOD",
      help: Text("进度的算法（默认 linear）", "how the pace is judged (linear unless said otherwise)"))
  }

  var term: Text {
    switch self {
    case .linear: Text("直线法", "straight line")
    case .cagr: Text("年均复合增长率法", "compound annual growth")
    }
  }

  /// The method as a phrase below a list.
  var phrase: Text { Text("进度按\(term.chinese)", "pace by \(term.english)") }
}

extension Pace.Rating {
  var term: Text {
    switch self {
    case .onTrack: Verdict.onTrack.term
    case .behind: Verdict.behind.term
    case .atRisk: Verdict.atRisk.term
    }
  }
}
