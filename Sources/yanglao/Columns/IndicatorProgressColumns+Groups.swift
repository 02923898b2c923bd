// The columns that a record, and the numbers of a quantity, take in the file of progress.

import CommandLineKit
import YanglaoCore

extension IndicatorProgressColumns {
  /// The columns of a record: its number, its value, its date.
  static func recordColumns(
    _ prefix: String, _ title: Text, _ meaning: Text, _ record: @escaping @Sendable (Row) -> Record?
  ) -> [Column<Row>] {
    [
      Column(
        "\(prefix)_record", title.followed(by: "记录号", " record"), .integer,
        meaning.followed(by: "：记录号", ": number of the record")
      ) {
        record($0).map { .integer(Int($0.number)) } ?? .absent
      }
    ] + quantityColumns(prefix, title, meaning) { record($0)?.draft.content.observedValue } + [
      Column(
        "\(prefix)_achieved", title.followed(by: "达成", " achieved"), .flag,
        meaning.followed(by: "：填报“达成”者为 true", ": true where recorded as achieved")
      ) {
        record($0)?.draft.content.observedValue == .achieved ? .flag(true) : .absent
      },
      Column(
        "\(prefix)_on", title.followed(by: "日期", " on"), .day,
        meaning.followed(by: "：截至日期", ": the date that it speaks of")
      ) {
        .day(record($0)?.draft.asOf)
      },
    ]
  }

  /// The columns of a quantity: its digits, and the numbers of a fraction as recorded.
  static func quantityColumns(
    _ prefix: String, _ title: Text, _ meaning: Text, _ value: @escaping @Sendable (Row) -> ObservedValue?
  ) -> [Column<Row>] {
    [
      Column(
        "\(prefix)_value", title, .decimal,
        meaning.followed(by: "，以 unit 列为单位，分数为商", ", in the unit of column unit; of a fraction its quotient")
      ) { row in
        value(row)?.digits(unit: row.indicator.unit, against: row.indicator.aims).map { .decimal($0) }
          ?? .absent
      },
      Column(
        "\(prefix)_numerator", title.followed(by: "分子", " numerator"), .decimal,
        meaning.followed(by: "：分子", ": numerator of a fraction")
      ) {
        .decimal(value($0)?.fraction?.numerator)
      },
      Column(
        "\(prefix)_denominator", title.followed(by: "分母", " denominator"), .decimal,
        meaning.followed(by: "：分母", ": denominator of a fraction")
      ) {
        .decimal(value($0)?.fraction?.denominator)
      },
    ]
  }
}

extension Text {
  fileprivate func followed(by chinese: String, _ english: String) -> Text {
    Text(self.chinese + chinese, self.english + english)
  }
}
