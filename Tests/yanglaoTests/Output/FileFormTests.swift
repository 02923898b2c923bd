// What the name of a file says of its format.

import Testing

@testable import yanglao

@Suite struct FileFormTests {
  @Test(arguments: [
    ("a.csv", FileForm.Format.csv), ("目录/任务.CSV", .csv), ("a.b.tsv", .tsv), ("a.json", .json),
    ("a.ndjson", .ndjson), ("a.jsonl", .ndjson), ("说明.md", .markdown), ("a.markdown", .markdown),
    (".csv", .csv),
  ]) func endings(_ name: String, _ format: FileForm.Format) {
    #expect(FileForm.Format(fileName: name) == format)
  }

  @Test(arguments: ["csv", "a", "a.txt", "a.csv.gz", "a.csv/", "", ".", "json.", "a.csv "])
  func namesThatPromiseNothing(_ name: String) {
    #expect(FileForm.Format(fileName: name) == nil)
  }
}
