//! How much is read, with the unit in each name. What is beyond is refused by name, never cut in silence.

/// The files of one pack.
pub const PACK_FILES_MAX: usize = 2_000;
/// The bytes of one file of rules, texts or cases. The longest procedure known fits in a tenth of it.
pub const FILE_BYTES_MAX: usize = 256 * 1024;
/// The bytes of one table of codes: the world's places take a third of it.
pub const TABLE_BYTES_MAX: usize = 32 * 1024 * 1024;
/// The findings kept for one pack; a pack with more is another pack.
pub const FINDINGS_MAX: usize = 500;
/// The names among which the nearest ones to a name that nobody has are looked for.
pub const NEAREST_OF_MAX: usize = 2_000;
/// The characters of a value quoted in a finding.
pub const QUOTED_CHARS_MAX: usize = 60;
/// The characters of a condition: three lines of a procedure.
pub const EXPRESSION_CHARS_MAX: usize = 500;
/// How deep `not` and parentheses may be nested in a condition.
pub const EXPRESSION_DEPTH_MAX: usize = 16;
/// The assignments tried to learn whether a condition can ever hold; beyond, it is taken to be possible.
pub const ASSIGNMENTS_MAX: usize = 4_096;
/// The assignments tried for all conditions of a procedure together; beyond, the others are taken to be possible.
pub const ASSIGNMENTS_OF_ALL_MAX: usize = 200_000;
/// The characters of an id.
pub const ID_CHARS_MAX: usize = 60;
/// The entries of any one list of a file: questions, moves, documents, options, codes of a set.
pub const LIST_ENTRIES_MAX: usize = 1_000;
/// The rows of an answer, unless its question says less.
pub const ROWS_MAX: usize = 1_000;
/// The moves of one case. Who sends a file back and forth more often should meet.
pub const CASE_MOVES_MAX: usize = 500;
/// The longest time a clock may give: ten years, in hours.
pub const CLOCK_HOURS_MAX: u32 = 87_600;
/// The days looked at when working time is counted: ten years of work and as much of rest.
pub const CALENDAR_DAYS_MAX: u32 = 7_400;
/// The largest file a document may ask for, in mebibytes.
pub const DOCUMENT_MIB_MAX: u32 = 100;
