// The signs of terminal charts, in Unicode and in ASCII.

/// The signs that a terminal chart is drawn with.
struct ChartSigns {
  let value: Character
  let baseline: Character
  let target: Character
  let due: Character
  let today: Character
  let axis: Character
  let tick: Character
  let corner: Character
  let floor: Character
  let mark: Character
  /// Whether lines are drawn with Braille dots, 2 × 4 to a character.
  let usesBraille: Bool

  static let unicode = ChartSigns(
    value: "●", baseline: "○", target: "━", due: "┫", today: "┊", axis: "│", tick: "┤", corner: "└",
    floor: "─",
    mark: "┴", usesBraille: true)
  static let ascii = ChartSigns(
    value: "*", baseline: "o", target: "=", due: "+", today: ":", axis: "|", tick: "+", corner: "+",
    floor: "-",
    mark: "+", usesBraille: false)
}
