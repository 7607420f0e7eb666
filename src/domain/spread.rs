//! How far apart the people are, in words that a room agrees with when it sees the dots: counts at positions, no average.

/// How far apart the people are. The first word that fits is the one that counts, in this order.
///
/// Positions are half columns: two neighbouring scenarios are two apart, and an answer between them lies halfway.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Spread {
    /// Eensgezind: at least four in five at one position, the others directly next to it.
    Unanimous,
    /// Dicht bij elkaar: all within two neighbouring scenarios, or more than half at one position and the others directly
    /// next to it.
    Close,
    /// Één stem apart: three voices or more, of which all but one are one of these two, and that one is two columns or more
    /// from the nearest other.
    OneApart,
    /// Tegenover elkaar: two camps of at least two voices and a quarter of all each, two columns or more apart, with at most
    /// a tenth of the voices between them.
    Opposed,
    /// Verspreid: anything else.
    Scattered,
}

/// One column, in half columns.
const COLUMN: usize = 2;
/// Two columns, in half columns.
const TWO_COLUMNS: usize = 2 * COLUMN;

impl Spread {
    /// All of them, in the order in which they are tried.
    pub const ALL: [Self; 5] = [Self::Unanimous, Self::Close, Self::OneApart, Self::Opposed, Self::Scattered];

    /// The word for these voices, from how often each position was chosen, in half columns from the left. `None` for fewer
    /// than two voices: one voice agrees with nobody.
    #[must_use]
    pub fn of(half_columns: &[usize]) -> Option<Self> {
        let voices = Voices(half_columns);
        (voices.count() > 1).then(|| {
            if voices.are_unanimous() {
                Self::Unanimous
            } else if voices.are_close() {
                Self::Close
            } else if has_one_apart(half_columns) {
                Self::OneApart
            } else if voices.are_opposed() {
                Self::Opposed
            } else {
                Self::Scattered
            }
        })
    }
}

/// How many voices there are at each position.
#[derive(Clone, Copy)]
struct Voices<'v>(&'v [usize]);

impl<'v> Voices<'v> {
    fn count(self) -> usize {
        self.0.iter().sum()
    }

    /// Each position that somebody chose and the voices there, from the left.
    fn chosen(self) -> impl DoubleEndedIterator<Item = (usize, usize)> + 'v {
        self.0.iter().copied().enumerate().filter(|(_, count)| *count > 0)
    }

    /// Whether some position has so many of all voices that `is_enough`, and the others are directly next to it.
    fn gather(self, is_enough: impl Fn(usize) -> bool) -> bool {
        let is_near = |center: usize| self.chosen().all(|(position, _)| position.abs_diff(center) <= COLUMN);
        self.chosen().any(|(position, count)| is_enough(count) && is_near(position))
    }

    fn are_unanimous(self) -> bool {
        self.gather(|count| 5 * count >= 4 * self.count())
    }

    fn are_close(self) -> bool {
        let ends = self.chosen().next().zip(self.chosen().next_back());
        let is_within_neighbours = ends.is_some_and(|((left, _), (right, _))| right - left <= COLUMN);
        is_within_neighbours || self.gather(|count| 2 * count > self.count())
    }

    fn are_opposed(self) -> bool {
        let all = self.count();
        let is_camp = |count: usize| count >= 2 && 4 * count >= all;
        let positions = || self.chosen().map(|(position, _)| position);
        let edges = positions().flat_map(|left| positions().map(move |right| (left, right)));
        edges.filter(|(left, right)| left + TWO_COLUMNS <= *right).any(|(left, right)| {
            let (up_to_left, from_right) = (Voices(&self.0[..=left]).count(), Voices(&self.0[right..]).count());
            is_camp(up_to_left) && is_camp(from_right) && 10 * (all - up_to_left - from_right) <= all
        })
    }
}

/// Whether the voices without one of them are unanimous or close, and that one is far from all of them.
fn has_one_apart(half_columns: &[usize]) -> bool {
    let voices = Voices(half_columns);
    let is_apart = |apart: usize| {
        let mut others = half_columns.to_vec();
        others[apart] = 0;
        let others = Voices(&others);
        let is_far = others.chosen().all(|(position, _)| position.abs_diff(apart) >= TWO_COLUMNS);
        is_far && (others.are_unanimous() || others.are_close())
    };
    voices.count() > 2 && voices.chosen().any(|(position, count)| count == 1 && is_apart(position))
}
