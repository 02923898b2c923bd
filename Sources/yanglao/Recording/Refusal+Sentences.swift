// Why rows of a file are refused: the file, the line, the column, the value, and what would be right.

import CommandLineKit
import YanglaoCore
import YanglaoData

extension Importer.Refusal {
  /// The sentence, behind the file and the line where there is a file to name.
  func sentence(file: String?) -> Text {
    let (line, text) = parts
    let place = file.map { "\($0.shown):\(line): " } ?? ""
    return Text(place + text.chinese, place + text.english)
  }

  private var parts: (Int, Text) {
    switch self {
    case .fault(let fault): return (fault.line, fault.sentence)
    case .objection(let error, let line, let cell):
      let sentence = Self.sentence(error)
      return (line, cell.map { .fault(ofColumn: $0.column, value: $0.value, sentence) } ?? sentence)
    case .conflict(let line, let existing, let place, let value, let unit):
      func wording(_ value: ObservedValue?, _ language: Language) -> String {
        value?.wording(unit: unit, against: [], language) ?? ""
      }
      let (known, day) = (existing.draft.content.observedValue, existing.draft.asOf)
      let reference = existing.draft.subject.reference
      let conflicting = "与\(place.noun.chinese)" + (place.noun.chinese.last?.isNumber == true ? " " : "")
      let advice =
        switch place {
        case .record: Text("如系更正，用 correct", "to correct it, use correct")
        case .line: Text("只能留一行", "keep one of the two rows")
        }
      return (
        line,
        Text(
          "\(conflicting)矛盾：\(reference) 在 \(day) 已有 \(wording(known, .chinese))，此行为 \(wording(value, .chinese))；\(advice.chinese)",
          "contradicts \(place.noun.english): \(reference) has \(wording(known, .english)) on \(day), this row \(wording(value, .english)); \(advice.english)"
        )
      )
    }
  }
}

extension Importer.Refusal {
  /// What an error says and what helps on, in one line.
  private static func sentence(_ error: any Error) -> Text {
    let failure = Failure(error)
    let hints = (error as? RequestError)?.hints(listing: 4) ?? failure.hints
    return hints.reduce(failure.message) { sentence, hint in
      let (chinese, english) = (hint.chinese.trimmedStart, hint.english.trimmedStart)
      let isEnded = sentence.english.last.map { ":?.".contains($0) } ?? true
      let mark = english.first?.isUppercase == true ? ". " : "; "
      return Text(
        sentence.chinese + (isEnded ? "" : "；") + chinese,
        sentence.english + (isEnded ? " " : mark) + english)
    }
  }
}

extension Text {
  /// What is wrong with the value of a column.
  fileprivate static func fault(ofColumn column: String, value: String, _ problem: Text) -> Text {
    Text(
      "列“\(column.shown)”的值“\(value.shown)”：\(problem.chinese)",
      "column “\(column.shown)”, value “\(value.shown)”: \(problem.english)")
  }
}

extension String {
  fileprivate var trimmedStart: String { String(drop { $0 == " " }) }
}

extension ImportFault {
  /// What is wrong, with the column and the value.
  var sentence: Text {
    let term = problem.term
    switch problem {
    case .repeatedField: return term
    case .missing where value.isEmpty && column != nil:
      return Text("列“\((column ?? "").shown)”没有填", "column “\((column ?? "").shown)” is empty")
    default: break
    }
    guard let column else {
      return value.isEmpty
        ? term : Text("“\(value.shown)”：\(term.chinese)", "“\(value.shown)”: \(term.english)")
    }
    return .fault(ofColumn: column, value: value, term)
  }
}

extension ImportFault.Problem {
  var term: Text {
    switch self {
    case .workbook: Text("这是电子表格工作簿，请另存为 CSV", "this is a workbook; save it as CSV")
    case .invalidSequence(let encoding, let offset):
      Text(
        "第 \(offset) 字节起不是有效的 \(encoding.rawValue)；可用 --encoding 指定编码",
        "the bytes from \(offset) on are no \(encoding.rawValue); --encoding names another")
    case .encodingUnavailable(let encoding):
      Text("系统不能转换 \(encoding.rawValue)", "the system cannot convert \(encoding.rawValue)")
    case .empty: Text("文件是空的", "the file is empty")
    case .listOfObjects:
      Text("这是 JSON 数组，应为每行一个对象（NDJSON）", "this is a JSON list; an object a line is wanted (NDJSON)")
    case .repeatedField(let field, let columns):
      Text(
        "\(Self.quoted(columns, "、"))都表示“\(field.headers[0])”，只能留一列",
        "\(Self.quoted(columns, ", ")) all mean “\(field.englishHeader)”; keep one")
    case .noSubjectColumn(let allowed, let nearest):
      Text(
        "没有指标列或任务列，应有其一：\(allowed.joined(separator: "、"))\(Self.nearest(nearest).chinese)",
        "there is no column for the indicator or the task; one is needed: \(allowed.joined(separator: ", "))\(Self.nearest(nearest).english)"
      )
    case .nulCharacter: Text("含有空字符", "holds a null character")
    case .strayQuote: Text("多余的引号", "a stray quotation mark")
    case .unclosedQuote: Text("引号没有结束", "a quotation mark is not closed")
    case .fieldTooLong(let limit): Text("超过 \(limit) 字节", "longer than \(limit) bytes")
    case .rowTooLong(let limit): Text("一行超过 \(limit) 字节", "a row longer than \(limit) bytes")
    case .tooManyFields(let limit): Text("一行超过 \(limit) 列", "a row of more than \(limit) fields")
    case .fieldWithoutColumn(let position): Text("第 \(position) 列没有表头", "column \(position) has no header")
    case .notJSON(_, let column): Text("第 \(column) 字符处不是 JSON 对象", "no JSON object, at character \(column)")
    case .nestedValue: Text("应为文字或数，不能是列表或对象", "a text or a number is wanted, not a list or an object")
    case .noSubject(let allowed):
      Text(
        "没有写指标或任务（\(allowed.joined(separator: "、"))）",
        "neither an indicator nor a task is named (\(allowed.joined(separator: ", ")))")
    case .missing(let field): Text("缺少“\(field.headers[0])”", "“\(field.englishHeader)” is missing")
    case .noDateColumn(let nearest):
      Text(
        "没有日期列，可用 --on 写明日期\(Self.nearest(nearest).chinese)",
        "there is no column for the date, which --on can name as well\(Self.nearest(nearest).english)")
    case .nothingReported(let allowed):
      Text(
        "没有可报送的内容，应有其一：\(allowed.joined(separator: "、"))",
        "there is nothing to report; one is needed: \(allowed.joined(separator: ", "))")
    case .value(let problem): problem.term
    case .percentOutOfRange: Text("应在 0 到 100 之间", "expected 0 to 100")
    case .notADay:
      Text("应为存在的日期，如 2026-06-30、2026年6月底", "expected a day that exists, such as 2026-06-30 or 2026-06")
    case .notAStatus(let allowed):
      Text("应为：\(allowed.joined(separator: "、"))", "expected one of: \(allowed.joined(separator: ", "))")
    case .noReason(let fields):
      Text(
        "须写明原因，应有其一：\(fields.map { $0.headers[0] }.joined(separator: "、"))",
        "a reason is needed, in one of: \(fields.map(\.englishHeader).joined(separator: ", "))")
    case .valueDisagrees(let numerator, let denominator):
      Text(
        "与分子 \(numerator.shown)、分母 \(denominator.shown) 不符",
        "does not agree with \(numerator.shown) over \(denominator.shown)")
    case .disagrees(let other, let column):
      Text(
        "与列“\(column.shown)”的值“\(other.shown)”不符",
        "does not agree with column “\(column.shown)”, value “\(other.shown)”")
    case .replaced(let record):
      Text(
        "这一行已被记录 \(record.shown) 替代或撤回，不能再填报；删去这一行",
        "the row was replaced or withdrawn by record \(record.shown) and holds no more; leave it out")
    case .sheet(let problem): problem.term
    }
  }

  private static func quoted(_ names: [String], _ separator: String) -> String {
    names.map { "“\($0.shown)”" }.joined(separator: separator)
  }

  private static func nearest(_ columns: [ImportHeader.UnknownColumn]) -> Text {
    let pairs = columns.compactMap { column in
      column.nearest.map { "“\(column.name.shown)”→“\($0.headers[0])”" }
    }
    return pairs.isEmpty
      ? Text("", "")
      : Text("；是否指\(pairs.joined(separator: "、"))？", "; did you mean \(pairs.joined(separator: ", "))?")
  }
}
