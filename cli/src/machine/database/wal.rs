//! The write-ahead log of SQLite (<https://www.sqlite.org/fileformat2.html#the_write_ahead_log>): pages that
//! are committed and not yet in the file.

use std::collections::BTreeMap;

const HEADER: usize = 32;
const FRAME_HEADER: usize = 24;
/// The last bit tells the order of bytes in checksums.
const MAGIC: u32 = 0x377f_0682;

/// Lays the committed pages of a log over a database. Whatever is behind the last commit, or belongs to an
/// older log, has no effect, as in SQLite itself.
pub(super) fn apply(image: &mut Vec<u8>, log: &[u8]) {
    let Some(header) = log.get(..HEADER) else { return };
    let magic = number(header, 0);
    let page = number(header, 8) as usize;
    if magic & !1 != MAGIC || !page.is_power_of_two() || !(512..=65536).contains(&page) {
        return;
    }
    let mut sum = Checksum { big_endian: magic & 1 == 1, sums: (0, 0) };
    sum.add(&header[..24]);
    if sum.sums != (number(header, 24), number(header, 28)) {
        return;
    }
    let mut uncommitted: BTreeMap<usize, &[u8]> = BTreeMap::new();
    let mut committed: BTreeMap<usize, &[u8]> = BTreeMap::new();
    let mut pages = None;
    for frame in log[HEADER..].chunks_exact(FRAME_HEADER + page) {
        let (head, content) = frame.split_at(FRAME_HEADER);
        sum.add(&head[..8]);
        sum.add(content);
        let stale = head[8..16] != header[16..24];
        if stale || sum.sums != (number(head, 16), number(head, 20)) {
            break;
        }
        let Some(at) = (number(head, 0) as usize).checked_sub(1) else { break };
        uncommitted.insert(at, content);
        let size = number(head, 4) as usize;
        if size > 0 {
            committed.append(&mut uncommitted);
            pages = Some(size);
        }
    }
    let Some(pages) = pages else { return };
    // Every page is in the file or in the log, so that a size beyond both is damage.
    if pages > image.len() / page + committed.len() {
        return;
    }
    image.resize(pages * page, 0);
    for (at, content) in committed.into_iter().filter(|(at, _)| *at < pages) {
        image[at * page..(at + 1) * page].copy_from_slice(content);
    }
}

fn number(bytes: &[u8], at: usize) -> u32 {
    bytes.get(at..at + 4).and_then(|four| four.try_into().ok()).map_or(0, u32::from_be_bytes)
}

/// The running checksum over header and frames.
struct Checksum {
    big_endian: bool,
    sums: (u32, u32),
}

impl Checksum {
    fn add(&mut self, bytes: &[u8]) {
        for pair in bytes.chunks_exact(8) {
            let word = |at: usize| {
                let big = number(pair, at);
                if self.big_endian { big } else { big.swap_bytes() }
            };
            let (first, second) = (word(0), word(4));
            self.sums.0 = self.sums.0.wrapping_add(first).wrapping_add(self.sums.1);
            self.sums.1 = self.sums.1.wrapping_add(second).wrapping_add(self.sums.0);
        }
    }
}
