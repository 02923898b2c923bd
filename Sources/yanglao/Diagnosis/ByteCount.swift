// A size in bytes, as people read it.

/// A number of bytes; printed in the largest unit of which there are ten, rounded down.
struct ByteCount: CustomStringConvertible {
  let bytes: Int64

  init(_ bytes: Int64) { self.bytes = bytes }

  var description: String {
    var (number, unit) = (bytes, "B")
    for larger in ["KiB", "MiB", "GiB", "TiB"] where number >= 10 << 10 {
      (number, unit) = (number >> 10, larger)
    }
    return "\(number) \(unit)"
  }
}
