// What is said of the surroundings of the program, fact by fact.

import CommandLineKit
import Testing
import YanglaoCore
import YanglaoStore

@testable import yanglao

struct DiagnosisTests {
  private func sign(_ item: Finding.Item, _ surroundings: Surroundings) -> Finding.Sign? {
    finding(item, surroundings)?.sign
  }

  private func finding(_ item: Finding.Item, _ surroundings: Surroundings) -> Finding? {
    Diagnosis(surroundings).findings.first { $0.item == item }
  }

  /// Surroundings with nothing to be said, apart from the ledger, which is not there yet.
  private var usual: Surroundings {
    Surroundings(
      environment: ["LANG": "zh_CN.UTF-8"], shell: "bash", completionFile: "/share/yanglao",
      ledger: Surroundings.LedgerPlace(path: "ledger.db", source: .variable, content: .missing))
  }

  @Test func everyFindingThatIsNotWellSaysWhatToDo() {
    var bad = Surroundings(
      environment: ["LANG": "C"], terminal: Terminal(width: 40), convertsGB18030: false, knowsWidths: false,
      hasPager: false)
    #expect(Diagnosis(bad).count(.note) == 6)
    #expect(Diagnosis(bad).count(.problem) == 1)
    bad.ledger = Surroundings.LedgerPlace(
      path: "l", source: .home, content: .missing, isWritable: false, fileSystem: FileSystem(type: 0x6969),
      freeSpace: 0)
    #expect(Diagnosis(bad).count(.problem) == 3)
    for finding in Diagnosis(bad).findings { #expect((finding.advice == nil) == (finding.sign == .ok)) }
  }

  @Test func everyItemIsTold() throws {
    let office = try OfficeFolder()
    office.run("record", "xishan/care-beds", "3300", "--on", "2022-06-30", "--by", "张某")
    var surroundings = usual
    surroundings.ledger?.content = .ledger(try info(office))
    surroundings.ledger?.fileSystem = FileSystem(type: 0xEF53)
    surroundings.ledger?.freeSpace = 1 << 40
    surroundings.now = Instant(microseconds: .max)
    let diagnosis = Diagnosis(surroundings)
    #expect(diagnosis.findings.map(\.item) == Finding.Item.allCases)
    #expect(diagnosis.count(.ok) == Finding.Item.allCases.count)
    // In the order of the areas, as the headings stand.
    let areas = diagnosis.findings.map { Finding.Area.allCases.firstIndex(of: $0.item.area) ?? -1 }
    #expect(areas == areas.sorted())
  }

  // MARK: Ledger

  private func info(_ office: OfficeFolder) throws -> LedgerInfo {
    try SQLiteLedger(path: office.path("ledger.db"), mode: .reading, clock: { Clock.now }).info()
  }

  @Test func aMissingLedgerIsNoProblemWhereItCanBeMade() {
    #expect(sign(.ledgerFile, usual) == .note)
    var surroundings = usual
    surroundings.ledger?.isWritable = false
    #expect(sign(.ledgerFile, surroundings) == .problem)
  }

  @Test func whereNothingNamesALedgerIsAProblem() {
    var surroundings = usual
    surroundings.ledger = nil
    #expect(sign(.ledgerPath, surroundings) == .problem)
    #expect(sign(.ledgerFile, surroundings) == nil)
  }

  @Test func aLedgerThatCannotBeReadIsAProblemToldOnce() {
    var surroundings = usual
    surroundings.ledger?.content = .unreadable(Failure(ledger: .notALedger(path: "ledger.db")))
    #expect(sign(.ledgerFile, surroundings) == .problem)
    #expect(sign(.ledgerFormat, surroundings) == nil)
    #expect(sign(.records, surroundings) == nil)
  }

  @Test func aLedgerThatCannotBeWrittenIsNoted() throws {
    let office = try OfficeFolder()
    office.run("record", "xishan/care-beds", "3300", "--on", "2022-06-30", "--by", "张某")
    var surroundings = usual
    surroundings.ledger?.content = .ledger(try info(office))
    surroundings.ledger?.isWritable = false
    #expect(sign(.ledgerFile, surroundings) == .note)
    #expect(finding(.records, surroundings)?.value == "1")
    #expect(finding(.ledgerFormat, surroundings)?.value == "\(SQLiteLedger.formatVersion)")
    #expect(finding(.writeAheadLog, surroundings)?.sign == .ok)
    surroundings.ledger?.writeAheadLog = 17 << 20
    #expect(finding(.writeAheadLog, surroundings)?.sign == .note)
  }

  @Test(
    arguments: [
      (0xEF53, Finding.Sign.ok), (0x6969, .problem), (0xFF53_4D42, .problem), (0x0102_1994, .note),
      (0x6573_5546, .note), (0x1234, .ok),
    ] as [(UInt32, Finding.Sign)]) func fileSystems(_ type: UInt32, _ expected: Finding.Sign)
  {
    var surroundings = usual
    surroundings.ledger?.fileSystem = FileSystem(type: type)
    #expect(sign(.fileSystem, surroundings) == expected)
  }

  @Test(
    arguments: [
      (0, Finding.Sign.problem), (10 << 20 - 1, .problem), (10 << 20, .note), (100 << 20, .ok),
    ] as [(Int64, Finding.Sign)]) func freeSpace(_ bytes: Int64, _ expected: Finding.Sign)
  {
    var surroundings = usual
    surroundings.ledger?.freeSpace = bytes
    #expect(sign(.freeSpace, surroundings) == expected)
  }

  // MARK: Clock

  @Test func aClockBeforeTheLastRecordIsNotedAndOnAnEarlierDayAProblem() throws {
    let office = try OfficeFolder()
    office.run("record", "xishan/care-beds", "3300", "--on", "2022-06-30", "--by", "张某")
    let info = try info(office)
    let last = try #require(info.lastRecordedAt)
    var surroundings = usual
    surroundings.ledger?.content = .ledger(info)
    surroundings.now = last
    #expect(sign(.clock, surroundings) == .ok)
    surroundings.now = Instant(microseconds: last.microseconds - 1)
    // Where the record was written in the first microsecond of a day, this is another day.
    #expect(sign(.clock, surroundings) == (surroundings.now.day == last.day ? .note : .problem))
    surroundings.now = Instant(microseconds: last.microseconds - 86_400_000_000)
    #expect(sign(.clock, surroundings) == .problem)
  }

  // MARK: Language

  @Test(arguments: [
    (["LANG": "zh_CN.UTF-8"], Finding.Sign.ok), (["LANG": "zh_CN.utf8"], .ok),
    (["LANG": "sr_RS.UTF-8@latin"], .ok),
    (["LANG": "zh_CN.GBK"], .note), (["LANG": "zh_CN"], .note), ([:], .note),
    (["LC_ALL": "C", "LANG": "zh_CN.UTF-8"], .note),
    (["LC_ALL": "", "LC_CTYPE": "C.UTF-8", "LANG": "C"], .ok),
  ]) func characterSets(_ environment: [String: String], _ expected: Finding.Sign) {
    var surroundings = usual
    surroundings.environment = environment
    #expect(sign(.characterSet, surroundings) == expected)
  }

  @Test func whatDecidesOnTheLanguageIsNamed() {
    var surroundings = usual
    #expect(finding(.language, surroundings)?.found.english == "Chinese (by LANG=zh_CN.UTF-8)")
    surroundings.environment["YANGLAO_LANG"] = "en"
    surroundings.language = .english
    #expect(finding(.language, surroundings)?.found.english == "English (by YANGLAO_LANG=en)")
    surroundings.languageOption = .english
    #expect(finding(.language, surroundings)?.found.english == "English (by --lang)")
  }

  // MARK: Terminal

  @Test func whyThereAreColoursOrNot() {
    func color(_ environment: [String: String], _ terminal: Terminal, option: Bool? = nil) -> String? {
      var surroundings = usual
      (surroundings.environment, surroundings.terminal, surroundings.colorOption) = (
        environment, terminal, option
      )
      return finding(.color, surroundings)?.found.english
    }
    let screen = Terminal(width: 100, usesColor: true)
    let plain = Terminal(width: 100)
    #expect(color(["TERM": "xterm"], screen) == "on (TERM=xterm)")
    #expect(color(["TERM": "dumb"], plain) == "off (TERM=dumb)")
    #expect(color([:], plain) == "off (TERM is not set)")
    #expect(color(["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], plain) == "off (NO_COLOR)")
    #expect(
      color(["NO_COLOR": "", "CLICOLOR_FORCE": "1"], Terminal(usesColor: true)) == "on (CLICOLOR_FORCE)")
    #expect(color(["CLICOLOR_FORCE": "0"], .none) == "off (no terminal)")
    #expect(color(["NO_COLOR": "1"], plain, option: true) == "on (--color)")
  }

  @Test func aNarrowTerminalIsNoted() {
    var surroundings = usual
    surroundings.terminal = Terminal(width: 79)
    #expect(sign(.width, surroundings) == .note)
    surroundings.terminal = Terminal(width: 80)
    #expect(sign(.width, surroundings) == .ok)
  }

  @Test func aPagerThatIsNotThereIsNoted() {
    var surroundings = usual
    surroundings.hasPager = false
    #expect(sign(.pager, surroundings) == .note)
    surroundings.environment["PAGER"] = "cat"
    #expect(sign(.pager, surroundings) == .ok)
    surroundings.environment["PAGER"] = " "
    #expect(sign(.pager, surroundings) == .ok)
    surroundings.environment["PAGER"] = "most"
    #expect(finding(.pager, surroundings)?.found.english == "there is no most")
    surroundings.pagerOption = false
    #expect(sign(.pager, surroundings) == .ok)
  }

  // MARK: Completions

  @Test func completionsAreLookedForWhereTheShellDoes() {
    #expect(
      CompletionPlaces.files(for: .bash, environment: ["HOME": "/home/li", "XDG_DATA_DIRS": "/opt/share"])
        == [
          "/home/li/.local/share/bash-completion/completions/yanglao",
          "/opt/share/bash-completion/completions/yanglao", "/etc/bash_completion.d/yanglao",
        ])
    #expect(
      CompletionPlaces.files(for: .zsh, environment: [:]).contains(
        "/usr/local/share/zsh/site-functions/_yanglao"))
    #expect(
      CompletionPlaces.files(for: .fish, environment: ["XDG_CONFIG_HOME": "/c"]).first
        == "/c/fish/completions/yanglao.fish")
  }

  @Test func missingCompletionsComeWithTheCommandForThem() {
    var surroundings = usual
    surroundings.completionFile = nil
    for shell in Shell.allCases {
      surroundings.shell = shell.rawValue
      #expect(
        finding(.completions, surroundings)?.advice?.english.contains("completions \(shell.rawValue) >")
          == true)
    }
    surroundings.shell = "tcsh"
    #expect(finding(.completions, surroundings)?.found.english == "there are none for tcsh")
  }

  // MARK: The rest

  @Test func sizesAreReadInTheLargestUnitOfWhichThereAreTen() {
    #expect(ByteCount(0).description == "0 B")
    #expect(ByteCount(10 << 10 - 1).description == "10239 B")
    #expect(ByteCount(10 << 10).description == "10 KiB")
    #expect(ByteCount(872_448).description == "852 KiB")
    #expect(ByteCount(.max).description == "8388607 TiB")
  }

  @Test func theLedgerIsWhereTheFirstSaysThatNamesOne() {
    func source(_ option: String?, _ environment: [String: String]) -> LedgerLocation.Source? {
      LedgerLocation(option: option, environment: environment)?.source
    }
    let all = ["YANGLAO_LEDGER": "a.db", "XDG_DATA_HOME": "/data", "HOME": "/home/li"]
    #expect(source("o.db", all) == .option)
    #expect(source(nil, all) == .variable)
    #expect(source(nil, ["YANGLAO_LEDGER": "", "XDG_DATA_HOME": "/data", "HOME": "/h"]) == .dataFolder)
    #expect(source(nil, ["XDG_DATA_HOME": "data", "HOME": "/h"]) == .home)
    #expect(source(nil, [:]) == nil)
  }

  @Test func lookingMakesNoLedger() throws {
    let office = try OfficeFolder()
    #expect(office.run("doctor").status == .done)
    #expect(try office.files.isEmpty)
    try office.write("a letter", "ledger.db")
    #expect(office.run("doctor").status == .found)
    #expect(try office.text("ledger.db") == "a letter")
  }
}
