//! What is on the screen.

use vt100::Screen;

pub fn shows(screen: &Screen, text: &str) -> bool {
    screen.contents().contains(text)
}

pub fn is_start(screen: &Screen) -> bool {
    shows(screen, "Nieuwe sessie") && shows(screen, "Afsluiten")
}

pub fn is_saved_card(screen: &Screen) -> bool {
    shows(screen, "✓ bewaard") && shows(screen, "4 Voorwaarden")
}

/// The bar stands at this aspect, and the heading above the text names this scenario.
pub fn in_focus(screen: &Screen, aspect: &str, scenario: &str) -> bool {
    let lines = screen.contents();
    let has_bar = lines.lines().any(|line| line.starts_with(&format!("▌{aspect}")));
    let has_heading = lines.lines().any(|line| line.starts_with('─') && line.contains(&format!(" · {scenario} ")));
    has_bar && has_heading
}

pub fn the_row_in_focus_is_bold(screen: &Screen) -> bool {
    let is_bold =
        |text: &str| position(screen, text).is_some_and(|(x, y)| screen.cell(y, x).is_some_and(vt100::Cell::bold));
    is_bold("Doelgroepen") && !is_bold("Beleid en aanbod")
}

/// The column and row where a text begins.
pub fn position(screen: &Screen, text: &str) -> Option<(u16, u16)> {
    let (_, columns) = screen.size();
    screen.rows(0, columns).zip(0..).find_map(|(line, y)| {
        let before = &line[..line.find(text)?];
        Some((u16::try_from(before.chars().count()).ok()?, y))
    })
}

/// The screen as `spiegel snap` would print it.
pub fn text_of(screen: &Screen) -> String {
    let (_, columns) = screen.size();
    screen.rows(0, columns).map(|line| line.trim_end().to_owned() + "\n").collect()
}

/// Without the time behind `bewaard`, which is that of the save.
pub fn without_clock(picture: &str) -> String {
    let (header, rest) = picture.split_once('\n').unwrap_or((picture, ""));
    let header = header.split_once("bewaard").map_or(header, |(before, _)| before);
    format!("{header}\n{rest}")
}

/// The colours that these bytes ask for, as their SGR parameters.
pub fn colours_in(raw: &[u8]) -> Vec<u16> {
    let text = String::from_utf8_lossy(raw);
    let styles = text.split("\x1b[").skip(1).filter_map(|rest| {
        let end = rest.find(|char: char| !(char.is_ascii_digit() || char == ';' || char == ':'))?;
        rest[end..].starts_with('m').then(|| rest[..end].to_owned())
    });
    let parameters: Vec<String> =
        styles.flat_map(|style| style.split([';', ':']).map(str::to_owned).collect::<Vec<_>>()).collect();
    let is_colour = |number: &u16| matches!(number, 30..=38 | 40..=48 | 90..=97 | 100..=107);
    parameters.iter().filter_map(|number| number.parse().ok()).filter(is_colour).collect()
}
