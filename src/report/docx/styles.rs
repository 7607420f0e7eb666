//! How a document for Word looks, which a school can change in one place: its styles, its lists, and its settings.

use maud::{Markup, html};

use super::MAIN;
use super::blocks::Language;

/// The width of the text, in twentieths of a point.
const TEXT_WIDTH: usize = super::PAGE[0] - 2 * super::MARGIN;

/// How a kind of paragraph differs from others; lengths are in twentieths of a point, sizes in half points.
struct Style {
    id: &'static str,
    name: &'static str,
    paragraph: Markup,
    run: Markup,
}

pub fn styles(language: Language) -> Markup {
    let tag = language.tag();
    html! {
        w:styles xmlns:w=(MAIN) {
            w:docDefaults {
                w:rPrDefault {
                    w:rPr {
                        w:rFonts w:ascii="Calibri" w:eastAsia="Calibri" w:hAnsi="Calibri" w:cs="Calibri" {}
                        w:sz w:val="20" {} w:szCs w:val="20" {}
                        w:lang w:val=(tag) w:eastAsia=(tag) w:bidi="ar-SA" {}
                    }
                }
                w:pPrDefault { w:pPr { w:widowControl {} w:spacing w:after="80" w:line="252" w:lineRule="auto" {} } }
            }
            w:style w:type="paragraph" w:default="1" w:styleId="Normal" { w:name w:val="Normal" {} w:qFormat {} }
            @for (level, size) in (1_usize..=4).zip([36, 26, 23, 20]) { (heading(level, size)) }
            @for style in others() {
                w:style w:type="paragraph" w:styleId=(style.id) {
                    w:name w:val=(style.name) {}
                    w:basedOn w:val="Normal" {}
                    w:qFormat {}
                    w:pPr { (style.paragraph) }
                    w:rPr { (style.run) }
                }
            }
            (table())
        }
    }
}

fn heading(level: usize, size: usize) -> Markup {
    html! {
        w:style w:type="paragraph" w:styleId={ "Heading" (level) } {
            w:name w:val={ "heading " (level) } {}
            w:basedOn w:val="Normal" {}
            w:next w:val="Normal" {}
            w:uiPriority w:val="9" {}
            w:qFormat {}
            w:pPr {
                w:keepNext {} w:keepLines {}
                w:spacing w:before=(if level == 1 { 0 } else { size * 7 }) w:after="40" {}
                w:outlineLvl w:val=(level - 1) {}
            }
            w:rPr { w:b {} w:bCs {} w:sz w:val=(size) {} w:szCs w:val=(size) {} }
        }
    }
}

fn others() -> [Style; 15] {
    let small = || html! { w:sz w:val="18" {} w:szCs w:val="18" {} };
    let tiny = || html! { w:sz w:val="16" {} w:szCs w:val="16" {} };
    let bar = |color: &str| html! { w:pBdr { w:left w:val="single" w:sz="12" w:space="8" w:color=(color) {} } };
    let of = |id, name, paragraph, run| Style { id, name, paragraph, run };
    let tab = html! { w:tabs { w:tab w:val="right" w:pos=(TEXT_WIDTH) {} } };
    [
        of("Subtitle", "Subtitle", html! { w:keepNext {} w:spacing w:after="0" {} }, html! {}),
        of("Fact", "Spiegel feit", html! { w:spacing w:after="20" {} }, html! {}),
        of("Quote", "Quote", html! { w:keepLines {} (bar("808080")) w:ind w:left="284" {} }, small()),
        of("Said", "Spiegel toelichting", html! { (bar("1F5FA8")) w:ind w:left="284" {} }, html! {}),
        of(
            "Which",
            "Spiegel scenario",
            html! { w:keepNext {} w:spacing w:after="20" {} },
            html! { w:b {} w:sz w:val="18" {} w:szCs w:val="18" {} },
        ),
        of("Caption", "caption", html! {}, small()),
        of("ListBullet", "List Bullet", list(1), html! {}),
        of("ListNumber", "List Number", list(2), html! {}),
        of("Cell", "Spiegel cel", html! { w:spacing w:after="0" w:line="240" w:lineRule="auto" {} }, small()),
        of(
            "AfterTable",
            "Spiegel na tabel",
            html! { w:spacing w:after="0" w:line="120" w:lineRule="exact" {} },
            html! {},
        ),
        of("Picture", "Spiegel beeld", html! { w:spacing w:after="0" w:line="240" w:lineRule="auto" {} }, small()),
        of("Drawing", "Spiegel tekening", html! {}, html! {}),
        of("Votes", "Spiegel stemmen", html! { w:keepNext {} }, html! {}),
        of("Header", "header", html! { (tab) w:spacing w:after="0" {} }, tiny()),
        of("Footer", "footer", html! { w:spacing w:after="0" {} }, tiny()),
    ]
}

fn list(number: usize) -> Markup {
    html! { w:numPr { w:numId w:val=(number) {} } w:spacing w:after="60" {} w:contextualSpacing {} }
}

/// Lines between the rows, and a shade behind the head.
fn table() -> Markup {
    html! {
        w:style w:type="table" w:styleId="Steps" {
            w:name w:val="Spiegel tabel" {}
            w:uiPriority w:val="59" {}
            w:tblPr {
                w:tblBorders {
                    w:top w:val="single" w:sz="4" w:space="0" w:color="808080" {}
                    w:bottom w:val="single" w:sz="4" w:space="0" w:color="808080" {}
                    w:insideH w:val="single" w:sz="4" w:space="0" w:color="808080" {}
                }
                w:tblCellMar {
                    w:top w:w="40" w:type="dxa" {} w:left w:w="80" w:type="dxa" {}
                    w:bottom w:w="40" w:type="dxa" {} w:right w:w="80" w:type="dxa" {}
                }
            }
            w:tblStylePr w:type="firstRow" { w:tcPr { w:shd w:val="clear" w:color="auto" w:fill="E8E8E8" {} } }
        }
    }
}

/// The first list has bullets, the second one numbers.
pub fn numbering() -> Markup {
    let kinds = [("bullet", "•"), ("decimal", "%1.")];
    html! {
        w:numbering xmlns:w=(MAIN) {
            @for (index, (format, text)) in kinds.iter().enumerate() {
                w:abstractNum w:abstractNumId=(index) {
                    w:multiLevelType w:val="singleLevel" {}
                    w:lvl w:ilvl="0" {
                        w:start w:val="1" {}
                        w:numFmt w:val=(format) {}
                        w:lvlText w:val=(text) {}
                        w:lvlJc w:val="left" {}
                        w:pPr { w:ind w:left="425" w:hanging="425" {} }
                    }
                }
            }
            @for index in 0..kinds.len() {
                w:num w:numId=(index + 1) { w:abstractNumId w:val=(index) {} }
            }
        }
    }
}

/// Without the mode of compatibility Word would lay the document out as its version of 2007 did.
pub fn settings(language: Language) -> Markup {
    html! {
        w:settings xmlns:w=(MAIN) {
            w:compat {
                w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15" {}
            }
            w:themeFontLang w:val=(language.tag()) {}
        }
    }
}
