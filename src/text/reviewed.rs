//! Reviewed words: hyphenation that a person has read and approved.

/// The beginnings of words that need no patterns, or that the patterns break wrongly or in an ugly place.
///
/// They are the long words of the card, so that every break in its cells is a reviewed one and the
/// start of the program does not pay for the patterns, and the compounds of the same trade that the
/// patterns get wrong (*medewerker-stevredenheid*, *lera-renopleider*). Compounds break at their
/// seam and not just after it: *school-opleiders*, not *schoolop-leiders*.
///
/// An entry is the beginning of a word; up to its end it has the breaks written here and no others.
/// Of two entries that begin alike the longer one comes first; the [`INITIALS`] go up.
pub(super) static BEGINNINGS: [&str; 84] = [
    "aan-slui-tend",
    "acti-vi-tei-ten",
    "afstem-ming",
    "basis-oplei-",
    "basis-pro-fes-sio-na-li-se-",
    "bege-lei-",
    "begin-nende",
    "behoef-ten",
    "beno-digde",
    "beschre-ven",
    "betrok-ke-",
    "bij-draagt",
    "bij-voor-beeld",
    "blij-vende",
    "com-mit-ment",
    "com-pe-ten-tie-ontwik-ke-",
    "doel-groe-pen",
    "door-ontwik-ke-",
    "een-ma-lige",
    "effec-tie",
    "enigs-zins",
    "eva-lua-tie",
    "gefa-ci-li-",
    "gericht-heid",
    "geza-men-lijk",
    "inci-den-tele",
    "indi-vi-du-ele",
    "infor-mele",
    "inge-richt",
    "ini-tia-tief",
    "inno-va-tie",
    "inrich-ten",
    "insti-tuuts-oplei-",
    "insti-tuut",
    "inter-beoor-de-laar-inter-vi-sie",
    "inzich-ten",
    "jaar-plan-ning",
    "ken-mer-ken",
    "leer-omge-",
    "leer-opbreng-",
    "leer-uitkom-",
    "lera-ren-oplei-",
    "mede-wer-kers-tevre-den-heid",
    "meren-deels",
    "onder-wijs",
    "onopge-",
    "ont-wik-ke-",
    "oplei-dings-",
    "oplei-",
    "opstel-len",
    "part-ner-schap",
    "per-spec-tief",
    "por-te-feuille",
    "prak-tijk-onder-zoek",
    "pro-fes-sio-na-li-se-rings-aanbod",
    "pro-fes-sio-na-li-se-rings-beleid",
    "pro-fes-sio-na-li-se-rings-plan",
    "pro-fes-sio-na-li-se-",
    "pro-fes-sio-",
    "reflec-tie-kaart",
    "samen-le-ving",
    "samen-oplei-",
    "school-ontwik-ke-",
    "school-oplei-",
    "sti-mu-leert",
    "stra-te-gi-sche",
    "stu-den-ten",
    "team-ontwik-ke-",
    "uitge-voerd",
    "uitge-werkt",
    "uit-voe-ren",
    "vak-groep-over-leg",
    "van-zelf-spre-kend",
    "ver-ant-woor-de-lijk",
    "ver-be-te-ren",
    "ver-bin-",
    "ver-bre-den",
    "ver-volg-stap",
    "voort-du-rende",
    "voort-vloeit",
    "voor-waar-den",
    "vorm-gege-ven",
    "werk-plek-le-ren",
    "zelf-eva-lua-tie",
];

/// The entries are sorted by this many first letters, so that they are found by a binary search. No entry has a hyphen
/// among them.
pub(super) const INITIALS: usize = 3;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_entry_is_lower_case_with_its_initials_before_its_first_hyphen() {
        for entry in BEGINNINGS {
            let is_spelled = entry.bytes().all(|b| b == b'-' || b.is_ascii_lowercase());
            assert!(is_spelled, "{entry}");
            assert!(entry.find('-').is_some_and(|at| at >= INITIALS), "{entry}");
        }
    }

    #[test]
    fn the_initials_go_up() {
        assert!(BEGINNINGS.is_sorted_by_key(|entry| entry.as_bytes()[..INITIALS].to_owned()));
    }

    #[test]
    fn no_entry_hides_a_later_one() {
        let words = BEGINNINGS.map(|entry| entry.replace('-', ""));
        for (at, word) in words.iter().enumerate() {
            let hidden = words[at + 1..].iter().find(|later| later.starts_with(word));
            assert_eq!(hidden, None, "after {word}");
        }
    }
}
