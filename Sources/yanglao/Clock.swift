// Today, where the plans are carried out.

import Glibc
import YanglaoCore

enum Clock {
  /// This moment.
  static var now: Instant {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return Instant(microseconds: Int64(now.tv_sec) * 1_000_000 + Int64(now.tv_nsec) / 1000)
  }

  /// The day in Asia/Shanghai, which has kept UTC+8 without summer time since 1991.
  static var today: Day { now.day }
}
