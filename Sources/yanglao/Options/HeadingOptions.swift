// The options that say what a new plan is called, and where and when it holds.

import CommandLineKit
import YanglaoCore
import YanglaoData

/// What a new plan says of itself.
struct HeadingOptions {
  var id: PlanId?
  var title: String?
  var kind: Plan.Kind?
  var place: String?
  var code: DivisionCode?
  var within: String?
  var period: PlanTerm?

  static let parameters: [Parameter<Self>] = [
    .option(
      "id", \.id, "ID",
      help: Text("规划的编号：小写字母、数字和连字符", "the plan's id: small letters, digits and hyphens")),
    .option("title", \.title, "TITLE", help: Text("标题", "title")),
    .option(
      "kind", \.kind, "KIND",
      help: Text("文件种类（默认按标题）", "what sort of document it is (by its title unless said otherwise)")),
    .option("jurisdiction", \.place, "NAME", help: Text("行政区划，如 泾源县", "the place, such as 泾源县")),
    .option("code", \.code, "CODE", help: Text("区划代码（GB/T 2260，六位）", "its GB/T 2260 code: six digits")),
    .option(
      "within", \.within, "NAME",
      help: Text("上级行政区划（其他规划已写明的可省）", "the divisions that it lies in (as other plans say, unless given)")),
    .option(
      "period", \.period, "PERIOD",
      help: Text("起止日期，如 2026-01-01..2030-12-31、2026", "its term, such as 2026-01-01..2030-12-31 or 2026")),
  ]

  /// The heading that the options make.
  /// - Parameter source: The name of the file that the plan is made of; nil where an example stands for what is left out.
  /// - Throws: ``RequestError/missingOption(_:)``.
  func heading(source: String?) throws -> PlanHeading {
    func value<Value>(_ given: Value?, _ option: String, or example: Value?) throws -> Value {
      guard let value = given ?? (source == nil ? example : nil) else {
        throw RequestError.missingOption(option)
      }
      return value
    }
    let id = try value(id?.text, "--id ID", or: "my-plan")
    let title = try value(
      filled(title, "--title"), "--title TITLE", or: "示例县养老服务体系建设行动计划（2026—2030年）")
    let place = try value(filled(place, "--jurisdiction"), "--jurisdiction NAME", or: "示例县")
    let code = try value(code?.digits, "--code CODE", or: "000001")
    let term = try value(period?.period, "--period PERIOD", or: Period(named: "2026-01-01..2030-12-31"))
    return PlanHeading(
      id: id, title: title, kind: kind ?? Plan.Kind(title: title),
      jurisdiction: Jurisdiction(
        name: place, level: Jurisdiction.Level(code: code, name: place), code: code,
        within: try filled(within, "--within")), period: term, source: source ?? title)
  }

  /// A text that was given, which has to be fit for a plan file.
  private func filled(_ text: String?, _ option: String) throws -> String? {
    guard let text else { return nil }
    guard let fit = PlanHeading.text(text) else { throw RequestError.notAPlanText(option) }
    return fit
  }
}

extension Plan.Kind: ParameterValue {
  public static var allowedValues: [AllowedValue] { allCases.map { AllowedValue($0.rawValue, $0.term) } }
}
