//! The arithmetic of vote codes: a code is a number of letters with 32 values each, behind which letters stand that check it.

/// How many letters check the others.
pub const CHECKS: usize = 2;

/// 64-bit FNV-1a (Fowler, Noll and Vo), with its halves folded together so that every byte counts in the low bits.
pub fn hash(text: &str) -> u64 {
    let hash = text
        .bytes()
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3));
    hash ^ (hash >> 32)
}

/// Multiplies a number of letters by `size` and adds `value`; what does not fit is returned.
pub fn multiply_add(number: &mut [u8], size: u32, value: u32) -> u64 {
    let mut carry = u64::from(value);
    for letter in number.iter_mut().rev() {
        carry += u64::from(*letter) * u64::from(size);
        *letter = u8::try_from(carry % 32).unwrap_or(0);
        carry /= 32;
    }
    carry
}

/// Divides a number of letters by `size` and returns the remainder.
pub fn divide(number: &mut [u8], size: u32) -> u32 {
    let mut rest = 0;
    for letter in number.iter_mut() {
        let value = rest * 32 + u64::from(*letter);
        *letter = u8::try_from(value / u64::from(size)).unwrap_or(0);
        rest = value % u64::from(size);
    }
    u32::try_from(rest).unwrap_or(0)
}

/// The letters that check these: the remainder after division by (x + a)(x + a^2), in the field of 32 elements.
pub fn remainder(letters: &[u8]) -> [u8; CHECKS] {
    let [sum, product] = [power(1) ^ power(2), times(power(1), power(2))];
    letters.iter().fold([0, 0], |[high, low], letter| {
        let top = high ^ letter;
        [low ^ times(top, sum), times(top, product)]
    })
}

/// The power of a root of x^5 + x^2 + 1.
fn power(exponent: usize) -> u8 {
    (0..exponent).fold(1, |value, _| times(value, 2))
}

/// The product of two elements of the field.
fn times(one: u8, other: u8) -> u8 {
    let mut product = 0;
    let mut shifted = one;
    for bit in 0..5 {
        if other >> bit & 1 == 1 {
            product ^= shifted;
        }
        shifted = if shifted & 0b1_0000 == 0 { shifted << 1 } else { (shifted << 1) ^ 0b10_0101 };
    }
    product
}
