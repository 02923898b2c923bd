// What is wrong with a file of plans, and what would be right: the sentences for its form.

import CommandLineKit
import YanglaoCore
import YanglaoData

extension PlanFault {
  /// What is wrong, and what would be right.
  /// - Parameters:
  ///   - plan: The plan that was read, whose ids may be meant; nil where the file leaves none.
  ///   - names: The families and measures that may be meant.
  func sentence(in plan: Plan?, knowing names: KnownNames) -> Text {
    if case .validation(let problem) = problem { return problem.sentence(in: plan, knowing: names) }
    return problem.sentence
  }
}

extension PlanFault.Problem {
  /// What is wrong with the form of a file, and what would be right.
  var sentence: Text {
    switch self {
    case .tooLarge(let limit):
      Text(
        "一个规划不能超过 \(limit >> 20) MiB；以下没有读取",
        "one plan can have at most \(limit >> 20) MiB; nothing is read from here on")
    case .tooDeep(let limit): Text("嵌套不能超过 \(limit) 层", "at most \(limit) levels of nesting are read")
    case .tooManyValues(let limit):
      Text("一个规划不能超过 \(limit) 个值", "one plan can have at most \(limit) values")
    case .unexpectedEnd: Text("文件在此中断；应为完整的 JSON", "the text ends here; a whole JSON object is wanted")
    case .unexpectedCharacter:
      Text(
        "此处不能有这个字符；检查前后的逗号、冒号、引号和括号",
        "this character cannot stand here; look for a comma, colon, quotation mark or bracket")
    case .fullWidthPunctuation:
      Text(
        "此处不能有全角标点；逗号、冒号、引号、括号和空格须用半角：, : \" { } [ ]",
        "full-width punctuation cannot stand here; write commas, colons, quotation marks, brackets and spaces half-width: , : \" { } [ ]"
      )
    case .trailingText:
      Text(
        "JSON 在此之前已经完整，后面不能再有内容；每行一个规划的文件以 .ndjson 结尾",
        "the JSON is whole before this, and nothing can follow it (a file with a plan a line ends in .ndjson)"
      )
    case .controlCharacter:
      Text(
        "文字中不能有控制字符；换行写作 \\n", "a text cannot hold control characters; write a line break as \\n")
    case .invalidEscape:
      Text(
        "反斜杠后应为 \" \\ / b f n r t 或 u 加四位十六进制数",
        "behind a backslash: \" \\ / b f n r t, or u and four hex digits")
    case .invalidUTF8: Text("不是 UTF-8；请另存为 UTF-8", "this is not UTF-8; save the file as UTF-8")
    case .duplicateKey(let key):
      Text("“\(key.shown)”写了两次，只留一个", "“\(key.shown)” stands twice; keep one")
    case .missingKey(let key): Text("缺少“\(key.shown)”", "“\(key.shown)” is missing")
    case .unknownKey(let key, let known): Self.unknown(key, known)
    case .wrongType(let type): Text("应为\(type.term.chinese)", "expected \(type.term.english)")
    case .notOneOf(let words):
      Text("应为：\(words.joined(separator: "、"))", "expected one of: \(words.joined(separator: ", "))")
    case .notADay:
      Text("应为存在的日期，如 2026-06-30", "expected a day that exists, such as 2026-06-30")
    case .notANumber:
      Text("应为至多 18 位的十进制数，不用指数", "expected a decimal number of at most 18 digits, without exponent")
    case .notAWholeNumber: Text("应为从 1 起的整数", "expected a whole number from 1")
    case .notAPeriod: Text("“from”应不晚于“to”", "“from” must not be later than “to”")
    case .emptyText(isNeeded: false):
      Text("不能是空的；没有内容就略去此项", "this cannot be empty; leave the key out where there is nothing")
    case .emptyText(isNeeded: true): Text("不能是空的，必须填写", "this cannot be empty; it is needed")
    case .textTooLong(let limit):
      Text("不能超过 \(limit) 字", "this can have at most \(limit) characters")
    case .unsafeCharacter(let value):
      Text(
        "不能有看不见的字符 \(Self.name(of: value))，请删去",
        "an invisible character, \(Self.name(of: value)), cannot stand in a text; remove it")
    case .notAnIdentifier(let form):
      Text("编号应为\(form.words.chinese)", "expected an id: \(form.words.english)")
    case .notACode: Text("应为六位行政区划代码，如 640522", "expected a division code of six digits, such as 640522")
    case .unsupportedVersion(let version): Text("应为 \(version)", "expected \(version)")
    case .emptyList(let key): Text("“\(key)”至少要有一项", "“\(key)” needs at least one item")
    case .comparatorNeeds(let key):
      Text("缺少“\(key)”，这种目标要有", "“\(key)” is missing; this kind of target needs it")
    case .comparatorForbids(let key):
      Text("这种目标没有“\(key)”，请删去", "this kind of target has no “\(key)”; remove it")
    case .achievementMismatch:
      Text(
        "“achieved”只用于 kind 为 achievement 的指标，这种指标也只能用它",
        "“achieved” goes with indicators of kind achievement, and nothing else does")
    case .unitNeeded: Text("缺少“unit”：指标要有计量单位", "“unit” is missing: an indicator needs one")
    case .unitForbidden: Text("kind 为 achievement 的指标没有单位，请删去", "an achievement has no unit; remove it")
    case .foreignSchema(let allowed):
      Text(
        "只能是 \(allowed.joined(separator: "、")) 或 urn:…；不会下载任何内容",
        "expected \(allowed.joined(separator: ", ")) or urn:…; nothing is ever fetched")
    case .planTwice(let id, let first):
      Text(
        "规划“\(id.shown)”在 \(first.file.shown) 第 \(first.line) 行已经有了，编号须各不相同；同一规划的各版分开检查",
        "the plan “\(id.shown)” is in \(first.file.shown), line \(first.line), already; each plan needs an id of its own (check revisions of one plan apart)"
      )
    case .validation(let problem): problem.sentence(in: nil, knowing: KnownNames(.empty))
    }
  }

  private static func unknown(_ key: String, _ known: [String]) -> Text {
    let nearest = Text.didYouMean(Spelling.nearest(to: key, among: known))
    let hint = nearest ?? Text.allowed(known) ?? Text("", "")
    return Text(
      "没有“\(key.shown)”这一项。\(hint.chinese)", "there is no key “\(key.shown)”. \(hint.english)")
  }

  /// A code point as U+202E.
  private static func name(of value: UInt32) -> String {
    let digits = String(value, radix: 16, uppercase: true)
    return "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
  }
}

extension JSONType {
  /// The kind of value, as it is asked for.
  fileprivate var term: Text {
    switch self {
    case .null: Text("null", "null")
    case .boolean: Text("true 或 false", "true or false")
    case .number: Text("数", "a number")
    case .string: Text("文字（加引号）", "a text in quotation marks")
    case .array: Text("列表 […]", "a list […]")
    case .object: Text("对象 {…}", "an object {…}")
    }
  }
}
