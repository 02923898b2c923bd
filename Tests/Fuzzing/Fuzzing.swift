// The program behind Scripts/fuzz, which says how it is called.

import Glibc

@main
enum Fuzzing {
  static func main() {
    let words = CommandLine.arguments
    guard words.count > 1 else { fail("list | seeded TARGET … | coverage TARGET … | replay TARGET FILE") }
    if words[1] == "list" { return print(FuzzTarget.all.map(\.name).joined(separator: "\n")) }
    guard words.count > 3, let target = FuzzTarget.named(words[2]) else { fail("no such target") }
    do {
      switch words[1] {
      case "replay":
        guard let input = Corpus.bytes(of: words[3]) else { fail("cannot read \(words[3])") }
        try target.check(input)
        print("\(target.name): nothing is wrong with \(words[3])")
      case "seeded":
        // seeded TARGET CORPUS SECONDS SEED FILE
        guard words.count == 7, let seconds = Double(words[4]), let seed = UInt64(words[5]),
          let file = InputFile(path: words[6])
        else { fail("seeded TARGET CORPUS SECONDS SEED FILE") }
        let corpus = Corpus.inputs(in: words[3])
        try SeededRun(target: target, seed: seed, seconds: seconds, corpus: corpus, file: file).run()
      default:
        #if LIBFUZZER
          // coverage TARGET CORPUS, and what libFuzzer takes, its own name first
          exit(CoverageRun.run(target, corpus: Corpus.inputs(in: words[3]), argumentsFrom: 4))
        #else
          fail("built without libFuzzer")
        #endif
      }
    } catch {
      fail("\(target.name): \((error as? BrokenPromise)?.promise ?? "\(error)")")
    }
  }

  private static func fail(_ message: String) -> Never {
    say(message)
    exit(1)
  }
}
