// How pages look: on screens from 390 pixels on, light and dark, and on A4 paper.

/// The style sheet of a page; colours are those of ``ChartStyle``.
enum PageStyle {
  static let sheet = Markup.literal(
    """
    * { box-sizing: border-box; }
    html { -webkit-text-size-adjust: 100%; }
    body { margin: 0; background: var(--paper); color: var(--ink);
      font: 16px/1.7 "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
      font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
    main { max-width: 1120px; margin: 0 auto; padding: 40px 24px 64px; }
    .patterns { position: absolute; }
    header.masthead { border-top: 4px solid var(--red); border-bottom: 1px solid var(--faint);
      padding: 20px 0 16px; margin-bottom: 28px; }
    h1 { font-size: 28px; line-height: 1.35; margin: 0 0 6px; letter-spacing: .02em; text-wrap: balance; }
    .masthead p { margin: 0; color: var(--soft); font-size: 14px; }
    section { margin: 0 0 36px; }
    h2 { font-size: 19px; line-height: 1.4; margin: 0 0 14px; padding-left: 12px;
      border-left: 4px solid var(--accent); }
    h4 { font-size: 15px; margin: 14px 0 2px; font-weight: 600; }
    h3 { font-size: 16px; margin: 0 0 4px; font-weight: 600; }
    p { margin: 0 0 12px; }
    .note { color: var(--soft); font-size: 14px; }
    .nothing { color: var(--soft); font-size: 14px; margin: 4px 0; }
    .figures { display: grid; grid-template-columns: repeat(4, minmax(0, 1fr)); gap: 12px;
      margin: 0 0 24px; padding: 0; list-style: none; }
    .figures li { border: 1px solid var(--faint); border-radius: 6px; padding: 12px 16px; }
    .figures b { display: block; font-size: 30px; line-height: 1.2; }
    .figures small { display: block; color: var(--soft); font-size: 13px; line-height: 1.4; }
    .figures .red { border-left: 4px solid var(--red); } .figures .red b { color: var(--red); }
    .figures .yellow { border-left: 4px solid var(--yellow); } .figures .yellow b { color: var(--yellow); }
    .figures .green { border-left: 4px solid var(--green); } .figures .green b { color: var(--green); }
    .figures .grey { border-left: 4px solid var(--grey); }
    nav { margin: 0 0 28px; font-size: 14px; }
    nav ol { display: flex; flex-wrap: wrap; gap: 4px 20px; list-style: none; margin: 0; padding: 0; }
    a { color: var(--accent); }
    .bars { display: grid; grid-template-columns: repeat(auto-fill, minmax(300px, 1fr)); gap: 10px 32px;
      list-style: none; margin: 0 0 20px; padding: 0; font-size: 14px; }
    .bars li, .card { break-inside: avoid; min-width: 0; }
    .bar-name { display: block; line-height: 1.5; }
    .card h3 { line-height: 1.4; }
    .card .note { margin: 0 0 4px; font-size: 12px; }
    .tone-red { color: var(--red); font-weight: 600; } .tone-yellow { color: var(--yellow); font-weight: 600; }
    .strong { font-weight: 600; }
    td.term, .whole { white-space: nowrap; } tbody .text { min-width: 7em; }
    tbody .identifier { min-width: 7em; color: var(--soft); font-size: 13px; }
    .figures span { color: var(--soft); font-size: 14px; }
    .cards { display: grid; grid-template-columns: repeat(auto-fit, minmax(320px, 1fr)); gap: 20px 32px; }
    .cards > * { min-width: 0; }
    figure { margin: 0 0 14px; } .bars figure, .card figure { margin: 0; }
    .scroll { margin: 0 0 14px; } figure .scroll { margin: 0; }
    figure svg { display: block; }
    .key { display: flex; flex-wrap: wrap; gap: 2px 18px; font-size: 13px; color: var(--soft); margin-top: 6px; }
    .key-entry { display: inline-flex; align-items: baseline; gap: 6px; }
    .key-entry b { color: var(--ink); }
    svg.swatch { flex: none; display: inline-block; vertical-align: -1px; }
    .key-entry svg.swatch { align-self: flex-start; margin-top: .4em; }
    .scroll { overflow-x: auto; }
    figure .scroll { padding: 2px 0; }
    figure .scroll > svg { min-width: 640px; }
    table { border-collapse: collapse; width: 100%; font-size: 14px; line-height: 1.5; }
    th, td { text-align: left; vertical-align: top; padding: 8px 20px 8px 0; border-bottom: 1px solid var(--faint);
      overflow-wrap: normal; word-break: normal; min-width: 4em; }
    th { font-weight: inherit; }
    thead th { border-bottom: 2px solid var(--soft); white-space: nowrap; font-weight: 600; }
    td.number, th.number { text-align: right; white-space: nowrap; }
    td.date { white-space: nowrap; }
    tbody tr > :first-child { min-width: 9em; }
    tbody tr:nth-child(even) { background: color-mix(in srgb, var(--track) 50%, transparent); }
    th button { all: unset; cursor: pointer; font: inherit; }
    th button::after { content: " ↕"; color: var(--soft); }
    th[aria-sort=ascending] button::after { content: " ↑"; }
    th[aria-sort=descending] button::after { content: " ↓"; }
    th button:focus-visible, .scroll:focus-visible { outline: 2px solid var(--accent); outline-offset: 2px; }
    .deadlines { list-style: none; margin: 8px 0 0; padding: 0; font-size: 14px;
      display: grid; grid-template-columns: repeat(auto-fit, minmax(300px, 1fr)); gap: 10px 32px; }
    .deadlines > li > b { margin: 0 10px 0 8px; }
    .deadlines .count { color: var(--soft); }
    .deadlines ul { margin: 2px 0 0; padding-left: 32px; color: var(--soft); }
    @media (max-width: 600px) {
      main { padding: 20px 16px 40px; }
      h1 { font-size: 22px; }
      .figures { grid-template-columns: repeat(2, minmax(0, 1fr)); }
      .bars { grid-template-columns: minmax(0, 1fr); }
      .cards { grid-template-columns: minmax(0, 1fr); }
      .deadlines { grid-template-columns: minmax(0, 1fr); }
    }
    @page { size: A4; margin: 18mm 16mm; }
    @media print {
      body { font-size: 10.5pt; line-height: 1.55; }
      main { max-width: none; padding: 0; }
      .scroll { overflow: visible; }
      figure .scroll > svg { min-width: 0; }
      h2, h3, h4 { break-after: avoid; }
      tr, figure, .figures li, .deadlines > li { break-inside: avoid; }
      thead { display: table-header-group; break-inside: avoid; }
      th button { display: contents; }
      th button::after { content: none !important; }
      table { font-size: 8.5pt; line-height: 1.4; }
      th, td { padding: 5px 8px 5px 0; overflow-wrap: anywhere; }
      th, td, tbody .identifier, tbody tr > :first-child { min-width: 0; }
      tbody tr > .text { min-width: 4em; }
      thead th, td.term { white-space: normal; } thead th, .words { overflow-wrap: normal; }
      tbody .identifier { font-size: 7.5pt; }
      nav { display: none; }
    }

    """)
}
