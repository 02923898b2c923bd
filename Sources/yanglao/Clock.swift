// Today, where the plans are carried out.

import Glibc
import YanglaoCore

enum Clock {
  /// The day in Asia/Shanghai, which has kept UTC+8 without summer time since 1991.
  static var today: Day {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let days = (Int(now.tv_sec) + 8 * 3600) / 86_400
    return Day.epoch.advanced(by: days)
  }
}
