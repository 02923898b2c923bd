/// SHA-256, to hold a page's policy against its script; tests only.
enum SHA256 {
  /// The digest of a text in base64, as policies write it.
  static func base64(_ text: String) -> String {
    var state: [UInt32] = fractions(of: 8) { $0.squareRoot() }
    let constants = fractions(of: 64) { cubeRoot($0) }
    var message = Array(text.utf8) + [0x80]
    while message.count % 64 != 56 { message.append(0) }
    message += (0..<8).reversed().map { UInt8(truncatingIfNeeded: (text.utf8.count * 8) >> ($0 * 8)) }
    for start in stride(from: 0, to: message.count, by: 64) {
      var words = (0..<16).map { word in
        (0..<4).reduce(UInt32(0)) { $0 << 8 | UInt32(message[start + word * 4 + $1]) }
      }
      for index in 16..<64 {
        let (a, b) = (words[index - 15], words[index - 2])
        let s0 = turned(a, 7) ^ turned(a, 18) ^ (a >> 3)
        let s1 = turned(b, 17) ^ turned(b, 19) ^ (b >> 10)
        words.append(words[index - 16] &+ s0 &+ words[index - 7] &+ s1)
      }
      var v = state
      for index in 0..<64 {
        let s1 = turned(v[4], 6) ^ turned(v[4], 11) ^ turned(v[4], 25)
        let choice = (v[4] & v[5]) ^ (~v[4] & v[6])
        let first = v[7] &+ s1 &+ choice &+ constants[index] &+ words[index]
        let s0 = turned(v[0], 2) ^ turned(v[0], 13) ^ turned(v[0], 22)
        let majority = (v[0] & v[1]) ^ (v[0] & v[2]) ^ (v[1] & v[2])
        v = [first &+ s0 &+ majority, v[0], v[1], v[2], v[3] &+ first, v[4], v[5], v[6]]
      }
      state = zip(state, v).map { $0 &+ $1 }
    }
    return encoded(state.flatMap { word in (0..<4).reversed().map { UInt8(word >> ($0 * 8) & 0xFF) } })
  }

  private static func turned(_ word: UInt32, _ count: UInt32) -> UInt32 {
    word >> count | word << (32 - count)
  }

  /// The first 32 bits of the fractions of roots of the first primes.
  private static func fractions(of count: Int, root: (Double) -> Double) -> [UInt32] {
    (2...311).filter { number in !(2..<number).contains { number % $0 == 0 } }.prefix(count).map { prime in
      let root = root(Double(prime))
      return UInt32((root - root.rounded(.down)) * 4_294_967_296)
    }
  }

  private static func cubeRoot(_ number: Double) -> Double {
    (0..<60).reduce(number / 2) { guess, _ in guess - (guess * guess * guess - number) / (3 * guess * guess) }
  }

  private static func encoded(_ bytes: [UInt8]) -> String {
    let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    var text = ""
    for start in stride(from: 0, to: bytes.count, by: 3) {
      let group = bytes[start..<min(start + 3, bytes.count)]
      let bits = (0..<3).reduce(0) { $0 << 8 | ($1 < group.count ? Int(group[start + $1]) : 0) }
      for place in 0..<4 { text.append(place <= group.count ? letters[bits >> (18 - place * 6) & 63] : "=") }
    }
    return text
  }
}
