//! Every bound of this room, with its reason. Beyond one there is a finding, never a panic and never more memory.

/// The longest segment held, in bytes. The directories allow about 3 000 (free text, five lines of
/// 512 in the newest); twenty times that is a lost terminator or an attack.
pub const SEGMENT_BYTES_MAX: usize = 64 * 1024;

/// The most findings kept by one reading. A sender mends the first few; beyond, only their number matters.
pub const FINDINGS_MAX: usize = 1_000;

/// The most messages listed in a report. A day of a large terminal is about 5 000 messages.
pub const MESSAGES_MAX: usize = 20_000;

/// The most interchanges listed in a report: more in one file is not a file but an archive.
pub const INTERCHANGES_MAX: usize = 2_000;

/// The most bills read of one manifest. The largest ship carries about 24 000 containers and some
/// 10 000 bills; four times that is an attack.
pub const BILLS_MAX: usize = 40_000;

/// The most containers described in one manifest: twice the number on the largest ship.
pub const EQUIPMENT_MAX: usize = 50_000;

/// The most lines of goods of one bill; groupage bills of a thousand lines exist.
pub const GOODS_MAX: usize = 2_000;

/// The most containers one line of goods is spread over; a whole train of one commodity is about 200.
pub const PLACEMENTS_MAX: usize = 1_000;

/// The most dangerous substances under one line of goods.
pub const DANGEROUS_MAX: usize = 100;

/// The most seals of one container: two by the line, two by customs, some by the shipper.
pub const SEALS_MAX: usize = 12;

/// The most ports and dates kept at the head of a manifest.
pub const PORTS_MAX: usize = 50;

/// The longest text kept of one party, one description or one address, in characters.
pub const TEXT_CHARS_MAX: usize = 4_000;

/// The longest line of a CSV manifest, in bytes: sixteen columns, the longest of 4 000 characters.
pub const CSV_ROW_BYTES_MAX: usize = 64 * 1024;

/// The most rows of a CSV manifest: every container of the largest ship, each under two bills.
pub const CSV_ROWS_MAX: u64 = 100_000;
