// The rank of a place, as its code and its name show it.

extension Jurisdiction.Level {
  /// The rank that a GB/T 2260 code and a name show: 640000 is a province, 640500 a city; below, the name tells a district
  /// (区), a county-level city (市) and a township (乡, 镇, 街道) from a county.
  public init(code: String, name: String) {
    let township = ["乡", "镇", "街道", "苏木"].contains { name.hasSuffix($0) }
    self =
      if township {
        .township
      } else if code.hasSuffix("0000") {
        .province
      } else if code.hasSuffix("00") {
        .city
      } else if name.hasSuffix("区") {
        .district
      } else if name.hasSuffix("市") {
        .countyLevelCity
      } else {
        .county
      }
  }
}
