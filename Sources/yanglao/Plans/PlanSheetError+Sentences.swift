// Why spreadsheets make no plan: the file, the line, the column, the value, and what would be right.

import CommandLineKit
import YanglaoCore
import YanglaoData

extension PlanSheetError {
  /// How many faults are told one by one.
  private static let told = 1000

  /// A line for each fault, and one for all of them.
  func sentences(_ language: Language) -> [String] {
    let lines = faults.prefix(Self.told).map { entry in
      "\(entry.file.shown):\(entry.fault.line): \(entry.fault.sentence[language])"
    }
    let untold = faults.count - lines.count
    let more = Text("……另有 \(untold) 处错误。", "… and \(Text.count(untold, "", "more fault").english).")[language]
    let sum = Text(
      "共 \(faults.count) 处错误，没有写规划文件。",
      "\(Text.count(faults.count, "", "fault").english); no plan file was written.")
    return lines + (untold > 0 ? [more] : []) + [sum[language]]
  }
}

extension PlanSheetProblem {
  var term: Text {
    func list(_ names: [String]) -> Text {
      let names = names.map(\.shown)
      return Text(names.joined(separator: "、"), names.joined(separator: ", "))
    }
    switch self {
    case .missingColumn(let allowed, let nearest):
      let near = list(nearest.map { "“\($0)”" })
      return Text(
        "缺少一列，应有其一：\(list(allowed).chinese)" + (nearest.isEmpty ? "" : "；是否指\(near.chinese)"),
        "a column is missing; one is needed: \(list(allowed).english)"
          + (nearest.isEmpty ? "" : "; perhaps \(near.english)"))
    case .repeatedColumn(let names):
      return Text("\(list(names).chinese)意思相同，只能留一列", "\(list(names).english) mean the same; keep one")
    case .noRows: return Text("只有表头，没有内容", "there is nothing below the header")
    case .tooManyRows(let limit): return Text("超过 \(limit) 行", "more than \(limit) rows")
    case .empty: return Text("不能为空", "must not be empty")
    case .tooLong(let limit): return Text("超过 \(limit) 字", "longer than \(limit) characters")
    case .unsafeCharacter(let scalar):
      let code = "U+" + String(scalar, radix: 16, uppercase: true)
      return Text("含有控制字符或方向控制符（\(code)）", "holds a character that controls or disguises (\(code))")
    case .target(let problem): return problem.term
    case .deadline(let problem): return problem.term
    case .value(let problem): return problem.term
    case .notADay:
      return Text("应为日期，如 2025年、2025年底、2025-12-31", "expected a date, such as 2025年 or 2025-12-31")
    case .notAnAttribute(let allowed):
      return Text("应为：\(list(allowed).chinese)", "expected one of: \(list(allowed).english)")
    case .notANumber:
      return Text("应为 1、1.2、一、（十二）这样的序号", "expected a number such as 1, 1.2, 一 or （十二）")
    case .notAnId(let form):
      return Text("应为\(form.words.chinese)", "expected \(form.words.english)")
    case .notADepartment(let name):
      return Text("“\(name.shown)”不是单位名称", "“\(name.shown)” is no name of a department")
    case .unknownTask(let name, let nearest):
      let near = nearest.map { "“\($0.shown)”" }
      return Text(
        "没有任务“\(name.shown)”，或不止一项；应填任务表中的序号或名称" + (near.map { "，是否指\($0)" } ?? ""),
        "“\(name.shown)” is no task, or several; give a number or a title of the table of tasks"
          + (near.map { ", perhaps \($0)" } ?? ""))
    case .addsWithinYears:
      return Text(
        "新增的数只能按年计（每年新增……）或自规划开始累计，不能按月、按季计；可写作“每季度……”的指标，名称和目标值不写“新增”",
        "what is added counts within a year (每年新增…) or since the plan began, not within a month or a quarter; name an indicator for what each quarter has to reach, without 新增"
      )
    case .unitNeeded: return Text("没有写单位，如 %、个、张", "there is no unit, such as %, 个 or 张")
    case .sideNeeded(let baseline):
      return Text(
        "低于基期值 \(baseline.shown)，请写明“不低于”或“不高于”",
        "is below the baseline \(baseline.shown); say 不低于 (at least) or 不高于 (at most)")
    case .baselineNeeded:
      return Text(
        "有基期而没有基期值；请填写，没有的写“—”", "there is the day of a baseline and no value; give it, or write — for none")
    case .headingWithoutTasks(let number):
      return Text(
        "“\(number.shown)”作类别，其下却没有任务；是任务的，与其他任务一样编号，或加“类别”列",
        "the heading “\(number.shown)” has no tasks below it; number it as the other tasks if it is one, or add a column of sections"
      )
    case .usedAlready(let line): return Text("第 \(line) 行已用", "line \(line) has it already")
    case .differs(let line):
      return Text("与第 \(line) 行同一指标所写不同", "differs from line \(line), which is of the same indicator")
    case .countsOtherwise(let line):
      return Text(
        "与第 \(line) 行同一指标计数方式不同（每年的、新增的、总数）；请统一写法，或分成两个名称不同的指标",
        "counts otherwise than line \(line), which is of the same indicator (each year's, what is added, or all there is); count in one way, or make two indicators of different names"
      )
    case .sameDay(let day, let line):
      return Text(
        "与第 \(line) 行同一指标都在 \(day) 到期", "line \(line) has a target of the same indicator for \(day)")
    }
  }
}

extension WrittenTarget.Problem {
  var term: Text {
    switch self {
    case .notATarget:
      Text(
        "不是读得懂的目标；可写作 60%、不低于60%、至少3个、2—3个、每年不少于5个、控制在10%以内、逐年增加、建成投用",
        "no target that can be read; write 60%, 不低于60%, 至少3个, 2—3个, 每年不少于5个, 控制在10%以内, 逐年增加 or 建成投用")
    case .approximate: Text("约数，请写明数值", "an approximate value; give the value")
    case .exclusive: Text("目标含本数，请写“不低于”或“不高于”", "targets include their value; write 不低于 or 不高于")
    case .change: Text("写的是增减多少，请写明达到多少", "says by how much; say to what value")
    case .contradictory: Text("前后矛盾", "contradicts itself")
    case .zero: Text("0 请写作“≤0”或“≥0”", "write 0 as ≤0 or ≥0")
    case .date: Text("是日期，不是目标值", "a date, not a target")
    case .rangeUpsideDown: Text("下限大于上限", "the lower end is above the upper one")
    case .value(let problem): problem.term
    }
  }
}

extension WrittenDeadline.Problem {
  var term: Text {
    switch self {
    case .notADeadline:
      Text(
        "不是读得懂的时限；可写作 2027年底、2027-12-31、2027年6月底前、2027年三季度、“十五五”末、每月、每年",
        "no deadline that can be read; write 2027年底, 2027-12-31, 2027年6月底前, 2027年三季度, “十五五”末, 每月 or 每年")
    case .noSuchDay: Text("没有这一天", "there is no such day")
    case .yearNeeded: Text("规划跨年度，请写明年份", "the plan spans several years; name the year")
    case .endless:
      Text(
        "没有日期；与规划同时到期则不填，或写每年、每月", "names no day; leave it empty to fall due with the plan, or write 每年 or 每月"
      )
    case .ambiguousBefore:
      Text(
        "不能确定是否含本期；请写“底前”“末前”或写明日期", "leaves open whether what it names still counts; write 底前, 末前 or a day")
    case .dayWithinRecurrence:
      Text("只能写每月、每季度、每半年或每年，各以期末为限", "write 每月, 每季度, 每半年 or 每年; each falls due at its end")
    case .otherFiveYears(let end):
      Text("该时期到 \(end) 止，与规划的止期不同", "that period ends on \(end), the plan does not")
    case .outside(let day): Text("\(day) 不在规划期内", "\(day) lies outside the plan's period")
    }
  }
}
