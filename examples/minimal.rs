//! The smallest program in the same frame: four lines, one of which moves. What Spiegel is measured against.

use std::io;

use crossterm::event::{self, Event, KeyCode};
use ratatui::style::Modifier;

fn main() -> io::Result<()> {
    let mut terminal = ratatui::try_init()?;
    let mut chosen = 0;
    loop {
        terminal.draw(|frame| {
            let buf = frame.buffer_mut();
            for line in 0..buf.area.height.min(4) {
                let style = if line == chosen { Modifier::REVERSED } else { Modifier::empty() };
                buf.set_string(0, line, format!("line {line}"), style);
            }
        })?;
        if let Event::Key(key) = event::read()? {
            match key.code {
                KeyCode::Up => chosen = chosen.saturating_sub(1),
                KeyCode::Down => chosen = (chosen + 1).min(3),
                KeyCode::Char('q') => break,
                _ => {}
            }
        }
    }
    ratatui::try_restore()
}
