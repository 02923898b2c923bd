// Tables of a page that sort by a click on a column's head; without scripts they are plain tables.

/// The one script of a page. It reads and moves rows, and nothing else.
enum TableSorting {
  /// The SHA-256 of ``script``, by which the page's policy lets it run. A test computes it anew.
  static let hash = "sha256-X9oexPlceOdKbGPUyUi00y8SRg+e6KDCxkU+HdSvcRI="

  static let script = Markup.literal(
    """

    document.querySelectorAll('table.sortable').forEach(function (table) {
      var body = table.tBodies[0];
      Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
        var button = document.createElement('button');
        while (head.firstChild) { button.appendChild(head.firstChild); }
        button.type = 'button';
        head.appendChild(button);
        button.addEventListener('click', function () {
          var down = head.getAttribute('aria-sort') === 'ascending';
          Array.from(head.parentNode.cells).forEach(function (cell) { cell.removeAttribute('aria-sort'); });
          head.setAttribute('aria-sort', down ? 'descending' : 'ascending');
          var rows = Array.from(body.rows).map(function (row, place) {
            var text = row.cells[column].textContent.trim();
            return { row: row, place: place, text: text, number: /^-?[0-9]+(\\.[0-9]+)?/.test(text) && !/^[0-9]{4}-/.test(text) ? parseFloat(text) : null };
          });
          rows.sort(function (a, b) {
            var order = a.number !== null && b.number !== null ? a.number - b.number
              : a.text < b.text ? -1 : a.text > b.text ? 1 : 0;
            return (down ? -order : order) || a.place - b.place;
          });
          rows.forEach(function (entry) { body.appendChild(entry.row); });
        });
      });
    });

    """)
}
