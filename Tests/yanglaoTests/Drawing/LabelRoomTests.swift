import Testing

@testable import yanglao

/// Labels stand on no line, no mark and no other label, as long as there is room.
struct LabelRoomTests {
  private typealias Place = LabelRoom.Place
  private let room = LabelRoom(frame: LabelRoom.Box(left: 0, top: 0, right: 700, bottom: 300))

  @Test func aLabelStandsAboveItsPoint() {
    var room = room
    #expect(room.place("3个", at: (300, 100)) == Place(x: 300, baseline: 90, anchor: .middle))
  }

  @Test func belowWhereALineComesFromAbove() {
    var room = room
    room.takeLine(from: (200, 20), to: (300, 100))
    room.takeLine(from: (300, 100), to: (400, 20))
    #expect(room.place("3个", at: (300, 100)) == Place(x: 300, baseline: 121, anchor: .middle))
  }

  @Test func besideWhereTheAxisIsTooNear() {
    var room = room
    room.takeLine(from: (200, 180), to: (300, 280))
    #expect(room.place("3个", at: (300, 280)) == Place(x: 309, baseline: 284, anchor: .start))
  }

  @Test func aboveALabelThatStandsAboveThePoint() {
    var room = room
    room.takeLine(from: (50, 290), to: (650, 290))
    room.take(LabelRoom.Box(of: "目标 不低于 100%", x: 650, baseline: 280, anchor: .end))
    #expect(room.place("100.00%（212/212）", at: (650, 290)).baseline == 264)
  }

  @Test func twoLabelsOfOnePoint() {
    var room = room
    let places = [room.place("3个", at: (300, 100)), room.place("3个", at: (300, 100))]
    #expect(places[0] != places[1])
  }

  @Test(arguments: [(10, 30), (690, 30), (10, 300), (690, 300), (350, 300)])
  func nothingLeavesTheFrame(_ x: Int, _ y: Int) {
    for label in ["3个", "1398.25万元", "123456789012.25平方米/百户"] {
      var room = room
      let place = room.place(label, at: (x, y))
      let box = LabelRoom.Box(of: label, x: place.x, baseline: place.baseline, anchor: place.anchor)
      #expect(room.frame.contains(box), "\(label)")
    }
  }
}
