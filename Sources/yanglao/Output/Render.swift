// The one way from a listing or a sheet to text: the format picks the renderer.

import CommandLineKit

/// Writes a listing in a format.
///
/// A table without rows writes nothing: `Listing.notice(for:)` belongs on standard error then. `byteOrderMark` is
/// for CSV and TSV, which some spreadsheets read as GBK without it.
func render(
  _ listing: Listing, as format: OutputFormat, language: Language, terminal: Terminal,
  byteOrderMark: Bool = false, to output: any TextOutput
) {
  let text =
    switch format {
    case .table: TableRenderer(language: language, terminal: terminal).lines(of: listing).asText
    case .csv: DelimitedRenderer(delimiter: .comma).text(of: listing)
    case .tsv: DelimitedRenderer(delimiter: .tab).text(of: listing)
    case .json: JSONRenderer(isLineDelimited: false).text(of: listing)
    case .ndjson: JSONRenderer(isLineDelimited: true).text(of: listing)
    case .markdown: MarkdownRenderer(language: language).text(of: listing)
    }
  write(text, as: format, byteOrderMark: byteOrderMark, to: output)
}

/// Writes a sheet in a format; see the function for listings.
func render(
  _ sheet: Sheet, as format: OutputFormat, language: Language, terminal: Terminal,
  byteOrderMark: Bool = false, to output: any TextOutput
) {
  let text =
    switch format {
    case .table: SheetRenderer(language: language, terminal: terminal).lines(of: sheet).asText
    case .csv: DelimitedRenderer(delimiter: .comma).text(of: sheet)
    case .tsv: DelimitedRenderer(delimiter: .tab).text(of: sheet)
    case .json: JSONRenderer(isLineDelimited: false).text(of: sheet)
    case .ndjson: JSONRenderer(isLineDelimited: true).text(of: sheet)
    case .markdown: MarkdownRenderer(language: language).text(of: sheet)
    }
  write(text, as: format, byteOrderMark: byteOrderMark, to: output)
}

private func write(_ text: String, as format: OutputFormat, byteOrderMark: Bool, to output: any TextOutput) {
  if byteOrderMark, format == .csv || format == .tsv { output.write(bytes: [0xEF, 0xBB, 0xBF]) }
  output.write(text)
}

extension [String] {
  /// The lines, each with its line break.
  fileprivate var asText: String { map { $0 + "\n" }.joined() }
}
