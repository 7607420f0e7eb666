//! Where there are no signals, the editor is simply waited for.

use std::io;
use std::process::Command;

use crate::tui::event::EditorEnd;

pub fn wait_for_editor(editor: &mut Command) -> io::Result<EditorEnd> {
    Ok(if editor.status()?.success() { EditorEnd::Left } else { EditorEnd::Failed })
}

/// A backslash is part of a path here. What is in double quotes is one word.
pub fn split(command: &str) -> io::Result<Vec<String>> {
    let parts: Vec<&str> = command.split('"').collect();
    if parts.len().is_multiple_of(2) {
        return Err(io::ErrorKind::InvalidInput.into());
    }
    let words = parts.iter().enumerate().flat_map(|(index, part)| match index % 2 {
        0 => part.split_whitespace().map(str::to_owned).collect(),
        _ => vec![(*part).to_owned()],
    });
    Ok(words.collect())
}
