//! How the index writes down which briefs hold a word: descending numbers, the first as it is, then
//! how much less each next one is.
//!
//! A number has five bits a digit, the lowest first; all digits but its last have the sixth bit
//! set. `search.js` reads the same.

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/// What each byte is worth as a digit; 64 where it is none.
const WORTH: [u8; 256] = {
    let mut worth = [64; 256];
    let mut digit = 0;
    while digit < DIGITS.len() {
        worth[DIGITS[digit] as usize] = digit as u8;
        digit += 1;
    }
    worth
};

/// Writes descending numbers.
pub fn write(numbers: &[u16], digits: &mut String) {
    let mut last = None;
    for number in numbers {
        let mut rest = usize::from(last.map_or(*number, |last: u16| last - number));
        last = Some(*number);
        loop {
            let more = usize::from(rest >= 32) * 32;
            digits.push(char::from(DIGITS[rest % 32 + more]));
            rest /= 32;
            if more == 0 {
                break;
            }
        }
    }
}

/// Reads what [`write`] has written; none where it has not.
pub fn read(digits: &str) -> Option<Vec<u16>> {
    let mut numbers: Vec<u16> = Vec::new();
    let (mut rest, mut shift) = (0_u32, 0);
    for byte in digits.bytes() {
        let worth = u32::from(WORTH[usize::from(byte)]);
        if worth > 63 || shift > 15 {
            return None;
        }
        rest |= (worth & 31) << shift;
        shift += 5;
        if worth < 32 {
            let step = u16::try_from(rest).ok()?;
            numbers.push(match numbers.last() {
                Some(last) => last.checked_sub(step).filter(|number| number < last)?,
                None => step,
            });
            (rest, shift) = (0, 0);
        }
    }
    (shift == 0).then_some(numbers)
}

#[cfg(test)]
mod tests {
    use proptest::{collection::btree_set, prelude::*};

    use super::*;

    #[test]
    fn numbers_take_a_digit_or_two() {
        let mut digits = String::new();
        write(&[40_000, 39_999, 39_000, 0], &mut digits);
        assert_eq!(digits, "ginBBnf4imB");
    }

    #[test]
    fn what_was_not_written_so_is_not_read() {
        for digits in ["g", "BC", "BA", "B!", "BB ", "____B", "é"] {
            assert_eq!(read(digits), None, "{digits}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(numbers in btree_set(any::<u16>(), 0..40)) {
            let numbers: Vec<u16> = numbers.into_iter().rev().collect();
            let mut digits = String::new();
            write(&numbers, &mut digits);
            prop_assert_eq!(read(&digits), Some(numbers));
        }
    }
}
