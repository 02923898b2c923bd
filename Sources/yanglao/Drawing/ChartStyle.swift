// How drawings look: colours for light, for dark and for paper.

/// The style sheet of drawings, in a page as in a file of their own.
enum ChartStyle {
  static let sheet = Markup.literal(
    """

    :root {
      color-scheme: light dark;
      --paper: #ffffff; --ink: #1c2430; --soft: #566070; --faint: #dfe3e9; --track: #eef0f4;
      --accent: #1d4f91; --red: #b3261e; --red-soft: #e58b82; --yellow: #8a5a00; --yellow-soft: #f3cd7a;
      --green: #2e6f40; --goal: #dcefe0; --goal-line: #8fbf9b; --grey: #6b7480;
    }
    @media (prefers-color-scheme: dark) {
      :root {
        --paper: #14181f; --ink: #e8ebf0; --soft: #a5aebb; --faint: #2f3744; --track: #232a35;
        --accent: #8ab4f0; --red: #e0726a; --red-soft: #8c2f28; --yellow: #e3b04b; --yellow-soft: #6b4c10;
        --green: #79bd8a; --goal: #1f3a28; --goal-line: #4f8a60; --grey: #949eab;
      }
    }
    @media print {
      :root {
        color-scheme: light;
        --paper: #ffffff; --ink: #000000; --soft: #444444; --faint: #cccccc; --track: #eeeeee;
        --accent: #1d4f91; --red: #b3261e; --red-soft: #e58b82; --yellow: #8a5a00; --yellow-soft: #f3cd7a;
        --green: #2e6f40; --goal: #dcefe0; --goal-line: #8fbf9b; --grey: #6b7480;
      }
    }
    svg { overflow: visible; }
    svg text { font: 12px "Noto Sans CJK SC", "Source Han Sans SC", "PingFang SC", "Microsoft YaHei", sans-serif;
      fill: var(--ink); font-variant-numeric: tabular-nums; }
    svg .paper { fill: var(--paper); }
    svg .heading { font-size: 16px; font-weight: 700; }
    svg .tick-label, svg .today-label { fill: var(--soft); font-size: 11.5px; }
    svg .tick-label.year { fill: var(--ink); font-weight: 600; }
    svg .axis { stroke: var(--soft); }
    svg .tick { stroke: var(--soft); }
    svg .grid { stroke: var(--faint); }
    svg .today { stroke: var(--soft); stroke-dasharray: 2 3; }
    svg .stem { stroke: var(--soft); }
    svg .track { fill: var(--track); }
    svg .goal { fill: url(#goal); }
    svg .goal-ground { fill: var(--goal); } svg .goal-line { fill: var(--goal-line); }
    svg .hatch-ground { fill: var(--red); } svg .hatch-line { fill: var(--red-soft); }
    svg .dots-ground { fill: var(--yellow-soft); } svg .dots-dot { fill: var(--yellow); }
    svg .state { stroke: var(--paper); }
    svg .red { fill: url(#hatch); } svg .yellow { fill: url(#dots); } svg .green { fill: var(--green); }
    svg .grey { fill: var(--paper); stroke: var(--grey); }
    svg text.count { font-weight: 700; fill: var(--ink); stroke: var(--paper); stroke-width: 4px;
      stroke-linejoin: round; paint-order: stroke; }
    svg .value-end { stroke: var(--ink); stroke-width: 2; }
    svg .target { stroke: var(--accent); stroke-width: 3; }
    svg .target-label { fill: var(--accent); font-weight: 600; }
    svg .expected { stroke: none; marker-start: url(#pointer); } svg .pointer { fill: var(--ink); }
    svg .baseline { fill: var(--paper); stroke: var(--ink); stroke-width: 1.5; }
    svg .series-line { stroke: var(--ink); stroke-width: 2; stroke-linecap: round; }
    svg .point { fill: var(--ink); stroke: var(--paper); }
    svg .value-label { font-weight: 700; stroke: var(--paper); stroke-width: 4px; stroke-linejoin: round;
      paint-order: stroke; }

    """)
}
