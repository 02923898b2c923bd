// The patterns and marks that tell the parts of a drawing apart where colours do not.

/// Patterns that the style sheet fills shapes with, once for a page or a file.
enum ChartPatterns {
  /// A drawing of no size that holds the patterns.
  static let definitions = Markup.element(
    "svg", ["class": "patterns", "width": "0", "height": "0", "aria-hidden": "true"], elements)

  static let elements = Markup.literal(
    """
    <defs>\
    <pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">\
    <rect class="hatch-ground" width="6" height="6"></rect>\
    <rect class="hatch-line" width="2" height="6"></rect></pattern>\
    <pattern id="dots" width="6" height="6" patternUnits="userSpaceOnUse">\
    <rect class="dots-ground" width="6" height="6"></rect>\
    <circle class="dots-dot" cx="3" cy="3" r="1.2"></circle></pattern>\
    <pattern id="goal" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">\
    <rect class="goal-ground" width="5" height="5"></rect>\
    <rect class="goal-line" width="1" height="5"></rect></pattern>\
    <marker id="pointer" markerUnits="userSpaceOnUse" markerWidth="10" markerHeight="9" refX="5" refY="6">\
    <path class="pointer" d="M0 0H10L5 9Z"></path></marker>\
    </defs>
    """)
}
