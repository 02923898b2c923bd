// The columns of what is found around the program.

import CommandLineKit

enum FindingColumns {
  static func columns(_ language: Language) -> [Column<Finding>] {
    [
      Column(
        "sign", Text("结果", "Sign"), .term, Text("好、注意或问题", "ok, note or problem"),
        words: Finding.Sign.everyKey,
        style: { $0.sign.style }, value: { .term(key: $0.sign.rawValue, $0.sign.term) }),
      Column(
        "area", Text("方面", "Area"), .term, Text("所属方面", "what it belongs to"), words: Finding.Area.everyKey,
        shownByDefault: false
      ) {
        .term(key: $0.item.area.rawValue, $0.item.area.term)
      },
      Column(
        "item", Text("项目", "Item"), .term, Text("所看的事项", "what was looked at"), words: Finding.Item.everyKey
      ) {
        .term(key: $0.item.rawValue, $0.item.term)
      },
      Column(
        "value", Text("值", "Value"), .text,
        Text("供程序使用的值：路径、字节数、名称", "the value for programs: a path, a number of bytes, a name"),
        shownByDefault: false
      ) { .text($0.value) },
      Column("found", Text("情况", "Found"), .text, Text("看到的情况", "how it is")) { .text($0.found[language]) },
      Column("advice", Text("建议", "Advice"), .text, Text("可以怎样做", "what can be done")) {
        .text($0.advice?[language])
      },
    ]
  }
}
