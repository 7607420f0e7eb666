//! SHA-256 (FIPS 180-4) and base64, for one file: not worth nine crates.

const BLOCK: usize = 64;

pub fn sha256(message: &[u8]) -> [u8; 32] {
    let constants: Vec<u32> = primes().take(64).map(|prime| fraction(f64::from(prime).cbrt())).collect();
    let first: Vec<u32> = primes().take(8).map(|prime| fraction(f64::from(prime).sqrt())).collect();
    let mut state: [u32; 8] = first.try_into().unwrap();
    for block in padded(message).chunks(BLOCK) {
        mix(&mut state, block, &constants);
    }
    let bytes: Vec<u8> = state.iter().flat_map(|word| word.to_be_bytes()).collect();
    bytes.try_into().unwrap()
}

fn primes() -> impl Iterator<Item = u32> {
    (2_u32..).filter(|number| (2..*number).all(|divisor| number % divisor != 0))
}

/// The first 32 bits behind the point.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "what is behind the point is wanted")]
fn fraction(root: f64) -> u32 {
    (root.fract() * 4_294_967_296.0) as u32
}

fn padded(message: &[u8]) -> Vec<u8> {
    let mut padded = message.to_vec();
    padded.push(0x80);
    while padded.len() % BLOCK != BLOCK - 8 {
        padded.push(0);
    }
    padded.extend((8 * message.len() as u64).to_be_bytes());
    padded
}

fn mix(state: &mut [u32; 8], block: &[u8], constants: &[u32]) {
    let mut words: Vec<u32> = block.chunks(4).map(|four| u32::from_be_bytes(four.try_into().unwrap())).collect();
    for at in 16..64 {
        let (early, late) = (words[at - 15], words[at - 2]);
        let one = early.rotate_right(7) ^ early.rotate_right(18) ^ (early >> 3);
        let two = late.rotate_right(17) ^ late.rotate_right(19) ^ (late >> 10);
        words.push(words[at - 16].wrapping_add(one).wrapping_add(words[at - 7]).wrapping_add(two));
    }
    let mut now = *state;
    for (word, constant) in words.iter().zip(constants) {
        let turned = now[4].rotate_right(6) ^ now[4].rotate_right(11) ^ now[4].rotate_right(25);
        let chosen = (now[4] & now[5]) ^ (!now[4] & now[6]);
        let one = [turned, chosen, *constant, *word].into_iter().fold(now[7], u32::wrapping_add);
        let turned = now[0].rotate_right(2) ^ now[0].rotate_right(13) ^ now[0].rotate_right(22);
        let most = (now[0] & now[1]) ^ (now[0] & now[2]) ^ (now[1] & now[2]);
        now.rotate_right(1);
        now[4] = now[4].wrapping_add(one);
        now[0] = one.wrapping_add(turned).wrapping_add(most);
    }
    state.iter_mut().zip(now).for_each(|(word, add)| *word = word.wrapping_add(add));
}

pub fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let all = three.iter().chain([0; 2].iter()).take(3).fold(0_usize, |all, byte| all << 8 | usize::from(*byte));
        for index in 0..4 {
            let letter = LETTERS[all >> (18 - 6 * index) & 63] as char;
            text.push(if index <= three.len() { letter } else { '=' });
        }
    }
    text
}
