//! The lines through the marks on the card as shapes that Word draws itself (`DrawingML`), so that they stay sharp and can be
//! changed. Shape and letter carry the meaning and colour only repeats it.
//!
//! All lengths are in pixels of 1/96 inch.

use maud::{Markup, html};

use super::blocks::run;
use crate::report::facts::{AspectFacts, Report};
use crate::report::outline::{self, Outline};
use crate::report::phrases;
use crate::words::Words;

pub const COMPATIBILITY: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";
pub const PLACING: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
pub const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
pub const GROUP: &str = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";
pub const SHAPE: &str = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

/// In a pixel, the unit of the file.
const EMU: usize = 9_525;
/// The width of the text on A4.
const WIDTH: usize = 640;
/// The width of the names of the aspects.
const LABEL_WIDTH: usize = 176;
/// The width of a scenario at most.
const MAX_COLUMN_WIDTH: usize = 116;
const HEAD_HEIGHT: usize = 62;
const ROW_HEIGHT: usize = 54;
/// How far each line keeps from the middle of a position, so that two lines through one position stay apart.
const LINE_OFFSET: usize = 4;
const MARK: usize = 28;
const CURRENT: &str = "1F5FA8";
const DESIRED: &str = "A34A00";
const RULE: &str = "B0B0B0";

/// The whole card with its marks, a line through the current ones and a line through the desired ones.
pub fn line(report: &Report, outline: &Outline, words: &Words) -> Markup {
    let columns = report.card.scenarios.len();
    let grid = Grid { column_width: MAX_COLUMN_WIDTH.min((WIDTH - LABEL_WIDTH) / columns.max(1)) };
    let (width, height) = (LABEL_WIDTH + columns * grid.column_width, HEAD_HEIGHT + report.aspects.len() * ROW_HEIGHT);
    let shapes = grid.shapes(report, words);
    let description = outline::line_in_words(report, outline);
    html! {
        w:p {
            w:pPr { w:pStyle w:val="Normal" {} w:keepNext {} }
            w:r {
                mc:AlternateContent {
                    mc:Choice Requires="wpg" { w:drawing { wp:inline distT="0" distB="0" distL="0" distR="0" {
                        wp:extent cx=(width * EMU) cy=(height * EMU) {}
                        wp:effectExtent l="0" t="0" r="0" b="0" {}
                        wp:docPr id="1" name=(words.report.grid) descr=(description) {}
                        wp:cNvGraphicFramePr {}
                        a:graphic { a:graphicData uri=(GROUP) {
                            wpg:wgp {
                                wpg:cNvGrpSpPr {}
                                wpg:grpSpPr { a:xfrm {
                                    a:off x="0" y="0" {} a:ext cx=(width * EMU) cy=(height * EMU) {}
                                    a:chOff x="0" y="0" {} a:chExt cx=(width * EMU) cy=(height * EMU) {}
                                } }
                                @for (index, shape) in shapes.iter().enumerate() { (shape.markup(index + 2)) }
                            }
                        } }
                    } } }
                    mc:Fallback { w:t { (description) } }
                }
            }
        }
    }
}

/// Where columns are.
struct Grid {
    column_width: usize,
}

impl Grid {
    /// The shapes from the one behind to the one in front.
    fn shapes(&self, report: &Report, words: &Words) -> Vec<Shape> {
        let columns = report.card.scenarios.iter().enumerate();
        let mut shapes: Vec<Shape> = columns.map(|(column, scenario)| self.head(column, &scenario.label)).collect();
        for (row, aspect) in report.aspects.iter().enumerate() {
            shapes.extend(self.row(row, aspect, report.card.scenarios.len(), words));
        }
        for question in [0, 1] {
            for (row, pair) in report.aspects.windows(2).enumerate() {
                if let [Some(from), Some(to)] = [0, 1].map(|index| pair[index].positions[question]) {
                    shapes.push(self.segment(row, [from, to], question));
                }
            }
        }
        shapes.extend(report.aspects.iter().enumerate().flat_map(|(row, aspect)| self.marks(row, aspect, words)));
        shapes
    }

    fn head(&self, column: usize, label: &str) -> Shape {
        let left = LABEL_WIDTH + column * self.column_width;
        let text = format!("{}\n{}", column + 1, label.trim());
        Shape { text, ..Shape::plain([left + 2, 0, self.column_width - 4, HEAD_HEIGHT - 4]) }
    }

    /// The name of an aspect with its answers that have no position, a rule above it, and a dot for each scenario.
    fn row(&self, row: usize, aspect: &AspectFacts, columns: usize, words: &Words) -> Vec<Shape> {
        let top = HEAD_HEIGHT + row * ROW_HEIGHT;
        let rule = [0, top, LABEL_WIDTH + columns * self.column_width, 0];
        let others = phrases::answers_without_position(aspect, words);
        let text = format!("{} {}\n{others}", row + 1, aspect.label.trim());
        let name = [0, top + 1, LABEL_WIDTH - 6, ROW_HEIGHT - 2];
        let mut shapes = vec![
            Shape { form: Form::Line { falls: true }, line: Some((RULE, 1, false)), ..Shape::plain(rule) },
            Shape { text: text.trim_end().to_owned(), aligned: "left", ..Shape::plain(name) },
        ];
        shapes.extend((0..columns).map(|column| {
            let (x, y) = (self.middle(2 * column), top + ROW_HEIGHT / 2);
            Shape { form: Form::Ellipse, fill: Some("606060"), ..Shape::plain([x - 2, y - 2, 4, 4]) }
        }));
        shapes
    }

    /// A line from a row to the next one.
    fn segment(&self, row: usize, [from, to]: [usize; 2], question: usize) -> Shape {
        let shift = |x: usize| if question == 0 { x - LINE_OFFSET } else { x + LINE_OFFSET };
        let (from, to) = (shift(self.middle(from)), shift(self.middle(to)));
        let area = [from.min(to), HEAD_HEIGHT + row * ROW_HEIGHT + ROW_HEIGHT / 2, from.abs_diff(to), ROW_HEIGHT];
        let line = if question == 0 { (CURRENT, 3, false) } else { (DESIRED, 2, true) };
        Shape { form: Form::Line { falls: from <= to }, line: Some(line), ..Shape::plain(area) }
    }

    fn marks(&self, row: usize, aspect: &AspectFacts, words: &Words) -> Vec<Shape> {
        let y = HEAD_HEIGHT + row * ROW_HEIGHT + ROW_HEIGHT / 2;
        let at = |position: usize, width: usize, height: usize| {
            [self.middle(position) - width / 2, y - height / 2, width, height]
        };
        let mark = |form, area, text: &str, color| Shape {
            form,
            text: text.to_owned(),
            fill: Some("FFFFFF"),
            line: Some((color, 2, false)),
            ..Shape::plain(area)
        };
        let (current, desired) = (words.domain.current_letter, words.domain.desired_letter);
        match aspect.positions {
            [Some(one), Some(other)] if one == other => {
                vec![mark(Form::Ellipse, at(one, 2 * MARK, MARK), &words.domain.keep_letters(), CURRENT)]
            }
            [one, other] => {
                let one = one.map(|one| mark(Form::Ellipse, at(one, MARK, MARK), current, CURRENT));
                let other = other.map(|other| mark(Form::Diamond, at(other, MARK + 10, MARK + 10), desired, DESIRED));
                one.into_iter().chain(other).collect()
            }
        }
    }

    /// The middle of a position on the card, which is counted in half columns.
    fn middle(&self, position: usize) -> usize {
        LABEL_WIDTH + self.column_width / 2 + position * self.column_width / 2
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Rectangle,
    Ellipse,
    Diamond,
    /// From one corner of its area to the opposite one: from the upper left one if it falls, else from the upper right one.
    Line {
        falls: bool,
    },
}

/// A part of the picture.
struct Shape {
    form: Form,
    /// Left, top, width, height.
    area: [usize; 4],
    /// A line of the picture for each line of the text; empty if there is none.
    text: String,
    /// Where in its line the text stands, as Word names it.
    aligned: &'static str,
    fill: Option<&'static str>,
    /// Its colour, its width, and whether it is dashed.
    line: Option<(&'static str, usize, bool)>,
}

impl Shape {
    fn plain(area: [usize; 4]) -> Self {
        Self { form: Form::Rectangle, area, text: String::new(), aligned: "center", fill: None, line: None }
    }

    /// `id` is unique in the document.
    fn markup(&self, id: usize) -> Markup {
        let [left, top, width, height] = self.area.map(|length| length * EMU);
        let (form, flip) = match self.form {
            Form::Rectangle => ("rect", None),
            Form::Ellipse => ("ellipse", None),
            Form::Diamond => ("diamond", None),
            Form::Line { falls } => ("line", (!falls).then_some("1")),
        };
        html! {
            wps:wsp {
                wps:cNvPr id=(id) name={ (form) " " (id) } {}
                wps:cNvSpPr {}
                wps:spPr {
                    a:xfrm flipH=[flip] { a:off x=(left) y=(top) {} a:ext cx=(width) cy=(height) {} }
                    a:prstGeom prst=(form) { a:avLst {} }
                    @match self.fill { Some(color) => (solid(color)), None => a:noFill {} }
                    @match self.line {
                        Some((color, width, is_dashed)) => a:ln w=(width * EMU) {
                            (solid(color))
                            @if is_dashed { a:prstDash val="dash" {} }
                        },
                        None => a:ln { a:noFill {} },
                    }
                }
                @if !self.text.is_empty() { wps:txbx { w:txbxContent { (self.paragraph()) } } }
                wps:bodyPr wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" anchor="ctr" { a:noAutofit {} }
            }
        }
    }

    fn paragraph(&self) -> Markup {
        html! { w:p { w:pPr { w:pStyle w:val="Picture" {} w:jc w:val=(self.aligned) {} } (run(&self.text)) } }
    }
}

fn solid(color: &str) -> Markup {
    html! { a:solidFill { a:srgbClr val=(color) {} } }
}
