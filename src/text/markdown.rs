//! A Markdown text in blocks that can be drawn one below the other: headings, paragraphs, items of lists, rows of tables.

use std::ops::Range;

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// A piece of a text that stands on lines of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// Its text, without marks.
    pub text: String,
    /// The bytes of the text that stand out, as names of keys and commands do.
    pub strong: Vec<Range<usize>>,
}

/// What a block is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// A heading; 1 is that of the whole text.
    Heading(u8),
    /// Sentences.
    Paragraph,
    /// An item of a list.
    Item,
    /// A row of a table: its first cell is here, the others are the text.
    Row(String),
}

impl Block {
    fn new(kind: BlockKind) -> Self {
        Self { kind, text: String::new(), strong: Vec::new() }
    }
}

/// Reads Markdown. Comments, and the header row of a table, are left out.
#[must_use]
pub fn blocks(markdown: &str) -> Vec<Block> {
    let mut reader = Reader::default();
    Parser::new_ext(markdown, Options::ENABLE_TABLES).for_each(|event| reader.take(&event));
    reader.blocks
}

/// What has been read so far.
#[derive(Default)]
struct Reader {
    blocks: Vec<Block>,
    /// The block that is being read.
    open: Option<Block>,
    /// Where the part began that stands out.
    strong_from: Option<usize>,
    is_in_item: bool,
    is_in_table_head: bool,
}

impl Reader {
    fn take(&mut self, event: &Event) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(*tag),
            Event::Text(text) => self.add(text),
            Event::Code(text) => {
                self.begin_strong();
                self.add(text);
                self.end_strong();
            }
            Event::SoftBreak | Event::HardBreak => self.add(" "),
            _ => {}
        }
    }

    fn start(&mut self, tag: &Tag) {
        match tag {
            Tag::Heading { level, .. } => self.open(BlockKind::Heading(level_number(*level))),
            Tag::Paragraph if !self.is_in_item => self.open(BlockKind::Paragraph),
            Tag::Item => {
                self.is_in_item = true;
                self.open(BlockKind::Item);
            }
            Tag::TableHead => self.is_in_table_head = true,
            Tag::TableRow => self.open(BlockKind::Row(String::new())),
            Tag::Strong => self.begin_strong(),
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) | TagEnd::TableRow => self.close(),
            TagEnd::Paragraph if !self.is_in_item => self.close(),
            TagEnd::Item => {
                self.is_in_item = false;
                self.close();
            }
            TagEnd::TableHead => self.is_in_table_head = false,
            TagEnd::TableCell => self.end_cell(),
            TagEnd::Strong => self.end_strong(),
            _ => {}
        }
    }

    fn open(&mut self, kind: BlockKind) {
        self.close();
        self.open = Some(Block::new(kind));
    }

    fn close(&mut self) {
        self.strong_from = None;
        self.blocks.extend(self.open.take());
    }

    fn add(&mut self, text: &str) {
        if let (Some(block), false) = (&mut self.open, self.is_in_table_head) {
            block.text.push_str(text);
        }
    }

    fn begin_strong(&mut self) {
        self.strong_from = self.open.as_ref().map(|block| block.text.len());
    }

    fn end_strong(&mut self) {
        if let (Some(block), Some(from)) = (&mut self.open, self.strong_from.take()) {
            block.strong.push(from..block.text.len());
        }
    }

    /// The first cell of a row is kept apart.
    fn end_cell(&mut self) {
        if let Some(Block { kind: BlockKind::Row(first), text, .. }) = &mut self.open
            && first.is_empty()
        {
            *first = std::mem::take(text);
        }
    }
}

fn level_number(level: HeadingLevel) -> u8 {
    match level {
        HeadingLevel::H1 => 1,
        HeadingLevel::H2 => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_items_and_rows_are_blocks_and_comments_are_none() {
        let read = blocks(
            "# Een\n\n<!-- weg -->\n\ntwee\ndrie `x` **vier**\n\n- vijf\n  zes\n\n| a | b |\n|---|---|\n| h | huidig |\n",
        );
        let told: Vec<_> = read.iter().map(|block| (block.kind.clone(), block.text.as_str())).collect();
        assert_eq!(
            told,
            [
                (BlockKind::Heading(1), "Een"),
                (BlockKind::Paragraph, "twee drie x vier"),
                (BlockKind::Item, "vijf zes"),
                (BlockKind::Row("h".to_owned()), "huidig"),
            ]
        );
        let strong: Vec<&str> = read[1].strong.iter().map(|range| &read[1].text[range.clone()]).collect();
        assert_eq!(strong, ["x", "vier"]);
    }
}
