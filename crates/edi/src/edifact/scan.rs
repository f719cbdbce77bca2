//! The scanner: finds the ends of components, 64 bytes at a time.
//!
//! A block of 64 bytes is compared with the service characters all at once, which gives one bit for
//! each byte; then only the bits that are set are visited. The compiler turns the comparison into
//! vector instructions, so most bytes are never looked at one by one.
//!
//! Always true: what is kept between two calls is one block of bits, and the marks of one segment and some before it.

use super::ServiceChars;
use crate::limits::SEGMENT_BYTES_MAX;

/// Bytes classified at once: as many as a word has bits.
const BLOCK_BYTES: usize = 64;

/// How many marks are kept before those of past segments are dropped: enough that dropping is rare.
const MARKS_KEPT: usize = 512;

/// How a scan ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Scan {
    /// The terminator stands at this place.
    End(usize),
    /// The bytes ended before the segment.
    More,
    /// The segment is longer than [`SEGMENT_BYTES_MAX`].
    TooLong,
}

/// Where the ends of the components of the current segment are, and the bits not yet visited.
///
/// All marks of a block are written down at once, and segments are ranges of marks: a loop over each segment
/// would end at a place the processor cannot foresee.
#[derive(Debug, Default)]
#[expect(clippy::struct_excessive_bools, reason = "each is one bit of where the reading is, set apart")]
pub(super) struct Scanner {
    /// Places of separators and terminators in the bytes; those from `filled` on mean nothing.
    marks: Vec<usize>,
    filled: usize,
    /// The marks of the current segment: the first, and one past the last that is surely its own.
    from: usize,
    to: usize,
    /// Where the current segment starts.
    pub start: usize,
    /// True when a release character may be in the current segment.
    pub released: bool,
    /// True when a line break is in the current segment.
    pub wrapped: bool,
    base: usize,
    next: usize,
    specials: u64,
    terminators: u64,
    wraps: u64,
    escaped: bool,
    block_released: bool,
}

/// The bits of a block.
#[derive(Debug, Clone, Copy)]
struct Bits {
    separators: u64,
    terminators: u64,
    wraps: u64,
}

impl Scanner {
    /// Forgets the block: what follows `at` is to be classified anew.
    pub fn reset(&mut self, at: usize) {
        self.drop_block(at);
        (self.filled, self.from, self.to) = (0, 0, 0);
        (self.start, self.released, self.wrapped) = (at, false, false);
    }

    /// Forgets what was read beyond `at`, the end of the current segment, whose marks stay.
    pub fn drop_block(&mut self, at: usize) {
        (self.base, self.next, self.filled) = (at, at, self.to);
        (self.specials, self.terminators, self.wraps) = (0, 0, 0);
        (self.escaped, self.block_released) = (false, false);
    }

    /// Begins a segment at `start`, at or after the last terminator found.
    #[inline]
    pub fn begin(&mut self, start: usize) {
        if self.next < start {
            return self.reset(start);
        }
        self.from = self.to;
        self.start = start;
        self.released = self.block_released;
        self.wrapped = false;
        let at = start.wrapping_sub(self.base);
        self.wraps &= if at < BLOCK_BYTES { u64::MAX << at } else { 0 };
    }

    /// Tells that the first `count` bytes have left the buffer.
    pub fn shift(&mut self, count: usize) {
        if self.next < count {
            // Only blanks were passed since the last block: nothing of it is left.
            return self.reset(0);
        }
        for mark in self.marks.get_mut(self.from..self.filled).into_iter().flatten() {
            *mark = mark.wrapping_sub(count);
        }
        self.start = self.start.wrapping_sub(count);
        self.base = self.base.wrapping_sub(count);
        self.next = self.next.wrapping_sub(count);
    }

    /// The marks of the current segment.
    #[inline]
    pub fn marks(&self) -> &[usize] {
        self.marks.get(self.from..self.to).unwrap_or_default()
    }

    /// How many bytes are set aside for marks.
    pub fn marks_bytes(&self) -> usize {
        self.marks.capacity() * size_of::<usize>()
    }

    /// Ends the current segment at `end`, which comes before some of what was read.
    pub fn end_at(&mut self, end: usize) {
        let own = self.marks().iter().take_while(|mark| **mark < end).count();
        self.to = self.from + own + 1;
        self.filled = self.filled.max(self.to);
        if self.marks.len() < self.to {
            self.marks.resize(self.to, 0);
        }
        if let Some(last) = self.marks.get_mut(self.to - 1) {
            *last = end;
        }
    }

    /// Looks for the end of the current segment, noting the ends of components on the way.
    #[inline]
    pub fn scan(&mut self, bytes: &[u8], chars: &ServiceChars) -> Scan {
        loop {
            if let Some(end) = self.terminator() {
                return Scan::End(end);
            }
            if self.next >= bytes.len() {
                return Scan::More;
            }
            if self.next.wrapping_sub(self.start) > SEGMENT_BYTES_MAX {
                return Scan::TooLong;
            }
            self.load(bytes, chars);
        }
    }

    /// Looks for the next terminator only, to get past a segment that is too long.
    pub fn skip(&mut self, bytes: &[u8], chars: &ServiceChars) -> Scan {
        loop {
            if let Some(end) = self.terminator() {
                return Scan::End(end);
            }
            if self.next >= bytes.len() {
                return Scan::More;
            }
            self.from = self.to;
            self.load(bytes, chars);
        }
    }

    /// The first byte not yet classified.
    pub fn reached(&self) -> usize {
        self.next
    }

    /// The next terminator of the block; without one, all of the block belongs to the segment.
    #[inline]
    fn terminator(&mut self) -> Option<usize> {
        if self.terminators == 0 {
            self.wrapped |= self.wraps != 0;
            (self.to, self.specials, self.wraps) = (self.filled, 0, 0);
            return None;
        }
        let bit = self.terminators & self.terminators.wrapping_neg();
        let until = bit | bit.wrapping_sub(1);
        self.to += how_many(self.specials & until);
        self.wrapped |= self.wraps & until != 0;
        self.specials &= !until;
        self.terminators ^= bit;
        Some(self.base.wrapping_add(place(bit)))
    }

    /// Writes down where the bits are.
    #[inline]
    fn note(&mut self, mut bits: u64) {
        if self.filled + BLOCK_BYTES > self.marks.len() {
            self.make_room();
        }
        let count = how_many(bits);
        let room = self.marks.get_mut(self.filled..).unwrap_or_default();
        for mark in room.iter_mut().take(count) {
            *mark = self.base + place(bits);
            bits &= bits.wrapping_sub(1);
        }
        self.filled += count;
    }

    /// Moves the marks of the current segment to the front; only a very long one needs more room.
    #[cold]
    fn make_room(&mut self) {
        self.marks.copy_within(self.from..self.filled, 0);
        self.filled -= self.from;
        self.to -= self.from;
        self.from = 0;
        let wanted = (self.filled + BLOCK_BYTES).max(MARKS_KEPT);
        if self.marks.len() < wanted {
            self.marks.resize(wanted * 2, 0);
        }
    }

    #[inline]
    fn load(&mut self, bytes: &[u8], chars: &ServiceChars) {
        let rest = bytes.get(self.next..).unwrap_or_default();
        self.base = self.next;
        let (bits, read) = if let Some(block) = rest.first_chunk::<BLOCK_BYTES>() {
            (self.classify(block, chars, u64::MAX), BLOCK_BYTES)
        } else {
            let mut block = [0; BLOCK_BYTES];
            for (to, from) in block.iter_mut().zip(rest) {
                *to = *from;
            }
            let only = (1_u64 << (rest.len() % BLOCK_BYTES)).wrapping_sub(1);
            (self.classify(&block, chars, only), rest.len())
        };
        self.specials = bits.separators | bits.terminators;
        self.terminators = bits.terminators;
        self.wraps = bits.wraps;
        self.note(self.specials);
        self.next += read;
    }

    /// The separators and terminators of a block, without those that are released.
    #[inline]
    #[expect(clippy::needless_bitwise_bool, reason = "without branches it becomes vector instructions")]
    fn classify(&mut self, block: &[u8; BLOCK_BYTES], chars: &ServiceChars, only: u64) -> Bits {
        let repetition = chars.repetition.unwrap_or(chars.element);
        let mut bits = Bits {
            separators: only
                & bits_where(block, |b| (b == chars.component) | (b == chars.element) | (b == repetition)),
            terminators: only & bits_where(block, |b| b == chars.terminator),
            wraps: only & bits_where(block, |b| (b == b'\r') | (b == b'\n')),
        };
        let releases = chars.release.map_or(0, |release| only & bits_where(block, |b| b == release));
        self.block_released = releases != 0 || self.escaped;
        if self.block_released {
            self.released = true;
            let kept = !self.released_bits(block, chars, releases, only);
            bits.separators &= kept;
            bits.terminators &= kept;
        }
        bits.wraps &= !bits.terminators;
        bits
    }

    /// The bits of the characters that a release character takes the meaning from. A line break put
    /// between the two by a sender who wraps lines is looked through.
    #[cold]
    fn released_bits(
        &mut self,
        block: &[u8; BLOCK_BYTES],
        chars: &ServiceChars,
        releases: u64,
        only: u64,
    ) -> u64 {
        let mut taken = 0;
        let mut escaped = self.escaped;
        for (place, byte) in block.iter().enumerate() {
            let bit = 1_u64 << place;
            if only & bit == 0 {
                break;
            }
            if escaped {
                if is_wrap(*byte, chars) {
                    continue;
                }
                taken |= bit;
                escaped = false;
            } else if releases & bit != 0 {
                escaped = true;
            }
        }
        self.escaped = escaped;
        taken
    }
}

/// True for a line break that is no service character.
pub(super) fn is_wrap(byte: u8, chars: &ServiceChars) -> bool {
    (byte == b'\r' || byte == b'\n') && !chars.is_special(byte)
}

/// How many bits are set.
#[inline]
fn how_many(bits: u64) -> usize {
    usize::try_from(bits.count_ones()).unwrap_or(BLOCK_BYTES)
}

/// The place of the lowest bit that is set.
#[inline]
fn place(bits: u64) -> usize {
    usize::try_from(bits.trailing_zeros()).unwrap_or(BLOCK_BYTES)
}

/// One bit for each byte of the block: set where `test` holds.
///
/// The answers of eight rows of eight bytes are laid over each other, one bit apart; then rows and columns
/// change places.
#[inline]
fn bits_where(block: &[u8; BLOCK_BYTES], test: impl Fn(u8) -> bool) -> u64 {
    let mut flags = [0_u8; BLOCK_BYTES];
    for (flag, byte) in flags.iter_mut().zip(block) {
        *flag = u8::from(test(*byte));
    }
    let (rows, _) = flags.as_chunks::<8>();
    let laid = rows.iter().enumerate().fold(0, |all, (place, row)| all | (u64::from_le_bytes(*row) << place));
    transposed(laid)
}

/// The eight rows of eight bits, as columns (Hacker's Delight, 7-3).
#[inline]
fn transposed(mut bits: u64) -> u64 {
    for (by, mask) in
        [(7, 0x00aa_00aa_00aa_00aa_u64), (14, 0x0000_cccc_0000_cccc), (28, 0x0000_0000_f0f0_f0f0)]
    {
        let swapped = (bits ^ (bits >> by)) & mask;
        bits ^= swapped ^ (swapped << by);
    }
    bits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bit_stands_for_each_byte() {
        let mut block = [b'x'; BLOCK_BYTES];
        for place in [0, 7, 8, 31, 62, 63] {
            block[place] = b'+';
        }
        let bits = bits_where(&block, |b| b == b'+');
        assert_eq!(bits, 1 | 1 << 7 | 1 << 8 | 1 << 31 | 1 << 62 | 1 << 63);
    }

    #[test]
    fn a_release_character_at_the_end_of_a_block_counts_in_the_next() {
        for length in 55..75 {
            let text = format!("{}?''", "x".repeat(length));
            let mut scanner = Scanner::default();
            scanner.begin(0);
            assert_eq!(scanner.scan(text.as_bytes(), &ServiceChars::DEFAULT), Scan::End(length + 2));
        }
    }
}
