// Every command of the program, and the options that all of them have: the only list.

import CommandLineKit

extension CommandTree<Context> {
  static let yanglao = CommandTree(
    name: "yanglao", version: Version.number,
    abstract: Text(
      "养老政策任务跟踪：任务、责任单位、时限、指标", "Track elderly-care plans: tasks, departments, deadlines, indicators"),
    discussion: Text(
      "内置五份文件：中卫、沙坡头、泾源、舞钢、西山。查询在标准输出，消息在标准错误。选项的可选值可写所列的词，也可写括号里的中文。",
      "Five plans are built in: Zhongwei, Shapotou, Jingyuan, Wugang and Xishan. Rows go to standard output, messages to standard error. Where an option lists its values, one may be typed as its word or as the meaning in brackets behind it."
    ),
    globals: [
      .option(
        "ledger", \.ledgerOption, "PATH", completion: .file,
        help: Text(
          "台账文件（默认 YANGLAO_LEDGER，否则用户数据目录中的 yanglao/ledger.db）",
          "the ledger's file (YANGLAO_LEDGER, or else yanglao/ledger.db in the user's data folder)")),
      .flag(
        "sample", \.usesSample,
        help: Text(
          "用示例数据回答（不是实际填报），不读写台账", "answer from sample data (not real reports); no ledger is read or written")
      ),
      .option("lang", \.languageChoice, "LANG", help: Text("消息的语言", "language of messages")),
      .toggle(
        "color", \.color,
        help: Text("使用或不用颜色（默认只在终端）", "use colours or not (on a terminal only, unless said otherwise)")),
      .toggle("pager", \.pager, help: Text("终端上是否分页", "page long output on a terminal or not")),
    ],
    nodes: [
      .command(Plans.self), .command(Tasks.self), .command(Overdue.self), .command(Due.self),
      .command(Progress.self), .command(Missing.self), .command(Changes.self), .command(BulletinCommand.self),
      .command(Indicators.self), .command(Chart.self),
      .extended(Departments.self, [.command(DepartmentsAdd.self)]), .command(Show.self),
      .command(Explain.self), .command(Compare.self), .command(Evaluate.self), .command(Search.self),
      .command(RecordValue.self),
      .command(Update.self), .command(Done.self), .command(Verify.self), .command(Return.self),
      .command(Suspend.self), .command(Resume.self), .command(Extend.self), .command(Assign.self),
      .command(Unassign.self), .command(Urge.self), .command(Correct.self), .command(Withdraw.self),
      .command(Undo.self), .command(Import.self), .command(History.self), .command(Log.self),
      .group(
        "export", Text("导出文件，供分析和表格软件使用", "Files for analysts: CSV, TSV, JSON, NDJSON, Markdown"),
        [
          .command(ExportProgress.self), .command(ExportTasks.self), .command(ExportIndicators.self),
          .command(ExportObservations.self), .command(ExportReports.self), .command(ExportDepartments.self),
          .command(ExportDictionary.self),
        ]),
      .command(CalendarCommand.self),
      .group(
        "plan",
        Text(
          "自己的规划：检查、新建、加入、修订、比较、导出、结束",
          "Plans of one's own: check, new, add, revise, diff, history, export, close"),
        [
          .command(PlanCheck.self), .command(PlanNew.self), .command(PlanAdd.self), .command(PlanRevise.self),
          .command(PlanDiff.self),
          .command(PlanHistoryCommand.self), .command(PlanExport.self), .command(PlanClose.self),
        ]),
      .group(
        "ledger", Text("台账：信息、检查、备份、导出、恢复", "The ledger: what is in it, check, backup, export, restore"),
        [
          .command(LedgerInfoCommand.self), .command(LedgerCheck.self), .command(LedgerBackup.self),
          .command(LedgerExportCommand.self), .command(LedgerRestoreCommand.self),
        ]),
      .command(Doctor.self), .command(Completions.self), .command(Manual.self),
    ],
    examples: [
      Example("overdue --by department", Text("逾期任务，按单位", "overdue tasks by department")),
      Example(
        "tasks -d 民政局 --format csv --bom > tasks.csv",
        Text("民政系统的任务，供 Excel", "tasks of the civil affairs departments, for Excel")),
      Example("show jingyuan/11", Text("一项任务的全部内容", "a task in full")),
    ],
    exitStatuses: [
      (0, Text("完成", "done")),
      (
        1,
        Text(
          "请求未能满足：找不到任务或指标、数值可疑、台账不接受、读写失败等",
          "the request failed: no such task or indicator, a doubtful value, a refusal of the ledger, a failed read or write"
        )
      ),
      (
        2,
        Text(
          "命令行有误，包括所写的规划、单位、类别、指标概念不存在或不止一个",
          "the command line is wrong; also where it names no plan, department, section or measure, or several"
        )
      ), (3, Text("检查发现问题", "a check found something")),
      (70, Text("程序自身的错误", "a mistake of the program")),
    ],
    environmentVariables: [
      ("YANGLAO_LEDGER", Text("台账文件", "the ledger's file")),
      (
        "XDG_DATA_HOME",
        Text(
          "用户数据目录，台账为其中的 yanglao/ledger.db",
          "the user's data folder, in which the ledger is yanglao/ledger.db")
      ),
      (
        "HOME",
        Text(
          "没有 XDG_DATA_HOME 时，用户数据目录为其中的 .local/share",
          "without XDG_DATA_HOME, the user's data folder is .local/share in it")
      ),
      ("LOGNAME, USER", Text("系统不知道登录名时的记录人", "who records, where the system knows no login name")),
      ("YANGLAO_LANG", Text("消息的语言：zh 或 en", "language of messages: zh or en")),
      ("LC_ALL, LC_MESSAGES, LANG", Text("en_* 时使用英文，否则中文", "English where en_*, Chinese otherwise")),
      ("NO_COLOR, CLICOLOR_FORCE", Text("禁用、强制颜色", "turn colours off, or on")),
      ("PAGER", Text("分页程序（默认 less）；空白或 cat 为不分页", "the pager (less unless set); none where blank or cat")),
      (
        "TERM",
        Text(
          "终端类型；dumb 或空为不用颜色，dumb 为不分页",
          "kind of terminal; dumb or empty is without colours, dumb without a pager")
      ),
      ("COLUMNS", Text("终端宽度", "width of the terminal")),
    ])
}
