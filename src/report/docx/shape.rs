//! Shapes that Word draws itself (`DrawingML`), so that pictures stay sharp and can be changed.
//!
//! All lengths are in pixels of 1/96 inch.

use std::cell::Cell;

use maud::{Markup, html};

use super::blocks::run;

pub const COMPATIBILITY: &str = "http://schemas.openxmlformats.org/markup-compatibility/2006";
pub const PLACING: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";
pub const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
pub const GROUP: &str = "http://schemas.microsoft.com/office/word/2010/wordprocessingGroup";
pub const SHAPE: &str = "http://schemas.microsoft.com/office/word/2010/wordprocessingShape";

/// In a pixel, the unit of the file.
const EMU: usize = 9_525;

/// Numbers for pictures and their shapes, each of which is in the document once.
#[derive(Default)]
pub struct Ids(Cell<usize>);

impl Ids {
    fn next(&self) -> usize {
        self.0.set(self.0.get() + 1);
        self.0.get()
    }
}

/// A picture that stands in a paragraph of its own.
pub struct Picture {
    pub name: String,
    /// What it shows, for a reader who does not see it.
    pub description: String,
    /// Width and height.
    pub size: [usize; 2],
    /// Whether it stays on the page of the paragraph that follows it.
    pub is_followed: bool,
    /// From the one behind to the one in front.
    pub shapes: Vec<Shape>,
}

impl Picture {
    pub fn paragraph(&self, ids: &Ids) -> Markup {
        html! {
            w:p {
                w:pPr { w:pStyle w:val="Drawing" {} @if self.is_followed { w:keepNext {} } }
                w:r {
                    mc:AlternateContent {
                        mc:Choice Requires="wpg" { (self.drawing(ids)) }
                        mc:Fallback { w:t { (self.description) } }
                    }
                }
            }
        }
    }

    fn drawing(&self, ids: &Ids) -> Markup {
        let [width, height] = self.size.map(|length| length * EMU);
        html! {
            w:drawing { wp:inline distT="0" distB="0" distL="0" distR="0" {
                wp:extent cx=(width) cy=(height) {}
                wp:effectExtent l="0" t="0" r="0" b="0" {}
                wp:docPr id=(ids.next()) name=(self.name) descr=(self.description) {}
                wp:cNvGraphicFramePr {}
                a:graphic { a:graphicData uri=(GROUP) {
                    wpg:wgp {
                        wpg:cNvGrpSpPr {}
                        wpg:grpSpPr { a:xfrm {
                            a:off x="0" y="0" {} a:ext cx=(width) cy=(height) {}
                            a:chOff x="0" y="0" {} a:chExt cx=(width) cy=(height) {}
                        } }
                        @for shape in &self.shapes { (shape.markup(ids.next())) }
                    }
                } }
            } }
        }
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Form {
    Rectangle,
    Ellipse,
    Diamond,
    /// From one corner of its area to the opposite one: from the upper left one if it falls, else from the upper right one.
    Line {
        falls: bool,
    },
}

/// A part of the picture.
pub struct Shape {
    pub form: Form,
    /// Left, top, width, height.
    pub area: [usize; 4],
    /// A line of the picture for each line of the text; empty if there is none.
    pub text: String,
    /// Where in its line the text stands, as Word names it.
    pub aligned: &'static str,
    pub fill: Option<&'static str>,
    /// Its colour, its width, and whether it is dashed.
    pub line: Option<(&'static str, usize, bool)>,
}

impl Shape {
    pub fn plain(area: [usize; 4]) -> Self {
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
