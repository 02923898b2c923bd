// Why what was typed is no value, in words.

import CommandLineKit
import YanglaoCore

extension TypedValue.Problem {
  var term: Text {
    switch self {
    case .notANumber: Text("不是数", "not a number")
    case .tooManyDigits(let limit): Text("超过 \(limit) 位数字", "more than \(limit) digits")
    case .exponent: Text("数不能写成指数形式，写出全部数字", "a number has no exponent here; write all its digits")
    case .zeroDenominator: Text("分母为 0", "the denominator is 0")
    case .negativeFraction: Text("分数为负", "a negative fraction")
    case .notAchieved: Text("尚未达成不是数值", "that it is not achieved is no value")
    case .wrongUnit(let found, let expected):
      Text("单位是“\(found.shown)”，应为“\(expected)”", "the unit is “\(found.shown)”, not “\(expected)”")
    case .fractionOfACount(let unit):
      Text("以“\(unit)”计的数不能是分数", "what is counted in “\(unit)” cannot be a fraction")
    case .numberNeeded(let unit): Text("应为以“\(unit)”计的数", "a number in “\(unit)” is needed")
    case .achievementNeeded: Text("只能填“达成”", "only “achieved” can be recorded")
    }
  }
}
