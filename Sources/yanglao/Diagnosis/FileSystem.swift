// What kind of file system a number of the kernel stands for, as far as a ledger cares.

/// A kind of file system, by the number that Linux gives it in `statfs`.
struct FileSystem: Sendable, Equatable {
  enum Kind: Sendable {
    case local
    /// Shared by several machines, which SQLite cannot lock in turn.
    case network
    /// Gone when the machine restarts.
    case memory
    /// Handed through from elsewhere; what is behind it is not said.
    case passedThrough
  }

  let name: String
  let kind: Kind

  /// - Parameter type: `f_type` of `statfs`. A kind that is not on our list counts as local.
  init(type: UInt32) {
    (name, kind) = Self.known[type] ?? ("0x" + String(type, radix: 16), .local)
  }

  /// The numbers are those of `linux/magic.h` and of the file systems' own headers.
  private static let known: [UInt32: (String, Kind)] = [
    0xEF53: ("ext4", .local), 0x5846_5342: ("xfs", .local), 0x9123_683E: ("btrfs", .local),
    0x794C_7630: ("overlay", .local), 0x2FC1_2FC1: ("zfs", .local), 0xF2F5_2010: ("f2fs", .local),
    0x4D44: ("vfat", .local), 0x2011_BAB0: ("exfat", .local), 0x7366_746E: ("ntfs3", .local),
    0x6969: ("nfs", .network), 0x517B: ("smb", .network), 0xFF53_4D42: ("cifs", .network),
    0xFE53_4D42: ("smb2", .network), 0x5346_414F: ("afs", .network), 0x00C3_6400: ("ceph", .network),
    0x7375_7245: ("coda", .network), 0x564C: ("ncp", .network), 0x0BD0_0BD0: ("lustre", .network),
    0x4750_4653: ("gpfs", .network), 0x0116_1970: ("gfs2", .network), 0x7461_636F: ("ocfs2", .network),
    0x0102_1994: ("tmpfs", .memory), 0x8584_58F6: ("ramfs", .memory),
    0x6573_5546: ("fuse", .passedThrough), 0x0102_1997: ("9p", .passedThrough),
    0x786F_4256: ("vboxsf", .passedThrough),
  ]
}
