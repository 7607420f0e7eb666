"""Reads every report as other programs do: HTML strictly, Markdown as GitHub does, CSV, documents for Word, workbooks, calendars, and JSON by its schema."""
import csv
import datetime
import json
import pathlib
import re
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
import zipfile

import cmarkgfm
import docx
import html5lib
import icalendar
import jsonschema
import openpyxl

FOLDER = pathlib.Path(sys.argv[1])
NAMES = ["full", "empty", "odd", "hostile", "huge", "card"]
WRONG = []


def expect(holds, told):
    if not holds:
        WRONG.append(told)


def strict_page(name):
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    page = parser.parse((FOLDER / f"{name}.html").read_text())
    tags = {str(element.tag) for element in page.iter()}
    for tag in ["script", "img", "a", "iframe", "object", "form", "link"]:
        expect(tag not in tags, f"{name}.html has <{tag}>")
    for element in page.iter():
        for attribute in element.attrib:
            expect(not str(attribute).startswith("on") and attribute != "style", f"{name}.html has {attribute}=")
    ids = [element.attrib["id"] for element in page.iter() if "id" in element.attrib]
    expect(len(ids) == len(set(ids)), f"{name}.html has an id twice")
    return page


def by_status(session):
    """The steps that are open, and those that are finished."""
    steps = [step for aspect in session["aspects"] for step in aspect["next_steps"]]
    return [[step for step in steps if (step["status"] in ("open", "under_way")) == is_open] for is_open in (True, False)]


def is_open(answer):
    return answer is None or answer["kind"] == "unknown"


def structure(page):
    count = lambda *tags: sum(1 for element in page.iter() if element.tag in tags)
    return {"headings": count("h1", "h2", "h3", "h4", "h5", "h6"), "tables": count("table"), "rows": count("tr")}


def markdown(name):
    """The same headings, tables and rows that the session has, and nothing that its words could have made."""
    text = (FOLDER / f"{name}.md").read_text()
    html = cmarkgfm.github_flavored_markdown_to_html(text, cmarkgfm.Options.CMARK_OPT_UNSAFE)
    page = html5lib.parse(html, namespaceHTMLElements=False)
    session = json.loads((FOLDER / f"{name}.json").read_text())
    aspects, is_session = session["aspects"], "session" in session
    tables = [len(steps) for steps in by_status(session) if steps]
    questions = any(is_open(aspect[asked]) for aspect in aspects for asked in ("current", "desired"))
    expected = {
        # Open steps and open questions each have a heading of their own, and so have the finished steps.
        "headings": 1 + len(aspects) + ((4 + len(tables) + questions) if is_session else 1),
        "tables": (1 + len(tables)) if is_session else 0,
        "rows": (1 + len(aspects) + sum(count + 1 for count in tables)) if is_session else 0,
    }
    expect(structure(page) == expected, f"{name}.md: {structure(page)}, not {expected}")
    ours = {"html", "head", "body", "h1", "h2", "h3", "p", "ul", "li", "strong", "em", "blockquote", "br", "table", "thead",
            "tbody", "tr", "th", "td", "code"}
    for element in page.iter():
        expect(element.tag in ours, f"{name}.md makes <{element.tag}>")
        # The sign of a mail address stands alone, so that no reader makes a link of it.
        expect(element.tag != "code" or element.text == "@", f"{name}.md makes code of {element.text!r}")
    words = re.sub(r"\s+", " ", "".join(page.itertext()))
    for aspect in aspects:
        said = [aspect["explanation"], aspect["evidence"]] + [step["what"] for step in aspect["next_steps"]]
        for line in "\n".join(said).split("\n"):
            line = re.sub(r"\s+", " ", line).strip()
            expect(line in words, f"{name}.md lost {line[:60]!r}")


def table(name):
    text = (FOLDER / f"{name}.csv").read_bytes().decode("utf-8")
    rows = list(csv.reader(text.splitlines(keepends=True), strict=True))
    session = json.loads((FOLDER / f"{name}.json").read_text())
    aspects = session["aspects"]
    expect(len(rows) == 1 + sum(1 + len(aspect["next_steps"]) for aspect in aspects), f"{name}.csv has {len(rows)} rows")
    expect({len(row) for row in rows} == {20}, f"{name}.csv: not every row has 20 cells")
    for row in rows:
        for cell in row:
            expect(not cell.startswith(("=", "+", "-", "@", "\t", "\r")), f"{name}.csv: {cell[:40]!r}")
    unguarded = lambda cell: cell[1:] if cell[:2] in ("'=", "'+", "'-", "'@") else cell
    of_aspects = [row for row in rows[1:] if row[16:] == [""] * 4]
    for row, aspect in zip(of_aspects, aspects, strict=True):
        expect(unguarded(row[12]) == aspect["explanation"], f"{name}.csv: explanation of {aspect['id']}")
        expect(unguarded(row[13]) == aspect["evidence"], f"{name}.csv: evidence of {aspect['id']}")


def workbook(name):
    """Every cell is what was typed, and a text or a day or a count and nothing else."""
    book = openpyxl.load_workbook(FOLDER / f"{name}.xlsx")
    session = json.loads((FOLDER / f"{name}.json").read_text())
    aspects, is_session = session["aspects"], "session" in session
    expect(len(book.sheetnames) == (4 if is_session else 1), f"{name}.xlsx has the sheets {book.sheetnames}")
    for sheet in book:
        expect(sheet.freeze_panes == "A2", f"{name}.xlsx: the head of {sheet.title} does not stay in sight")
        for row in sheet.iter_rows(min_row=2):
            for cell in row:
                expect(cell.data_type in "snd", f"{name}.xlsx: {sheet.title}!{cell.coordinate} is of type {cell.data_type}")
    if not is_session:
        return
    facts = dict(book.worksheets[0].iter_rows(min_row=2, values_only=True))
    expect(facts["Titel"] == session["session"]["title"], f"{name}.xlsx: the title is {facts['Titel']!r}")
    expect(facts["Datum"].date().isoformat() == session["session"]["date"], f"{name}.xlsx: the day is {facts['Datum']}")
    expect("Aanwezige rollen" in facts, f"{name}.xlsx does not say who was there")
    # openpyxl leaves the codes that Excel reads as letters as they are.
    typed = lambda value: (value or "").replace("_x005F_", "_") if isinstance(value, str) or value is None else value
    rows = [[typed(cell) for cell in row] for row in book.worksheets[1].iter_rows(min_row=2, values_only=True)]
    for row, aspect in zip(rows, aspects, strict=True):
        for written, key in zip(row[7:9], ["explanation", "evidence"]):
            start = aspect[key] if len(aspect[key]) <= 32767 else aspect[key][:32000]
            expect(written == aspect[key] or written.startswith(start) and "32.767" in written, f"{name}.xlsx: {key} of {aspect['id']}")
            expect(len(written.encode("utf-16-le")) // 2 <= 32767, f"{name}.xlsx: {key} of {aspect['id']} is too long")
    steps = [step for aspect in aspects for step in aspect["next_steps"]]
    rows = [[typed(cell) for cell in row] for row in book.worksheets[2].iter_rows(min_row=2, values_only=True)]
    for row, step in zip(rows, steps, strict=True):
        due = row[3].date().isoformat() if isinstance(row[3], datetime.datetime) else row[3]
        expect([row[1], row[2], due] == [step["what"], step["owner"], step["due"] or ""], f"{name}.xlsx: step {row}")
    counted = sum(row[5] for row in book.worksheets[3].iter_rows(min_row=2, values_only=True))
    rounds = [votes for aspect in aspects for asked in ("current", "desired")
              for votes in aspect["ballots"]["earlier"][asked] + [aspect["ballots"][asked]] if votes]
    expect(counted == sum(votes["voices"] for votes in rounds), f"{name}.xlsx: {counted} votes")


def paragraphs(page):
    """Every heading of a page, with its level."""
    return [(int(e.tag[1]), "".join(e.itertext()).strip()) for e in page.iter() if str(e.tag) in ("h1", "h2", "h3", "h4")]


# In which order WordprocessingML wants what stands in an element; Word offers to repair a document that has another one.
ORDER = {
    "pPr": "pStyle keepNext keepLines pageBreakBefore widowControl numPr pBdr shd tabs bidi spacing ind contextualSpacing jc "
           "outlineLvl rPr",
    "rPr": "rStyle rFonts b bCs i iCs color sz szCs u lang",
    "tblPr": "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription",
    "tblBorders": "top left bottom right insideH insideV",
    "tblCellMar": "top left bottom right",
    "sectPr": "headerReference footerReference pgSz pgMar cols titlePg docGrid",
    "style": "name basedOn next uiPriority qFormat pPr rPr tblPr tblStylePr",
    "lvl": "start numFmt lvlText lvlJc pPr rPr",
    "settings": "compat themeFontLang",
    "numbering": "abstractNum num",
    "tbl": "tblPr tblGrid tr",
    "tr": "trPr tc",
    "tc": "tcPr p",
    "wsp": "cNvPr cNvSpPr spPr txbx bodyPr",
    "spPr": "xfrm prstGeom noFill solidFill ln",
    "inline": "extent effectExtent docPr cNvGraphicFramePr graphic",
}


def in_order(name, part, root):
    local = lambda element: element.tag.rsplit("}", 1)[-1]
    for element in root.iter():
        order = ORDER.get(local(element))
        if order is None:
            continue
        children = [local(child) for child in element]
        unknown = [child for child in children if child not in order.split()]
        expect(not unknown, f"{name} {part}: {local(element)} has {unknown}")
        places = [order.split().index(child) for child in children if child not in unknown]
        expect(places == sorted(places), f"{name} {part}: {local(element)} has {children}")


def word(name, page):
    """The same headings as the page, in real styles; a table with a head; all that was written, and a picture in words."""
    path = FOLDER / f"{name}.docx"
    with zipfile.ZipFile(path) as archive:
        expect(archive.testzip() is None, f"{name}.docx is damaged")
        for part in archive.namelist():
            in_order(f"{name}.docx", part, ElementTree.fromstring(archive.read(part)))
    document = docx.Document(path)
    headings = [(int(p.style.name[-1]), p.text.strip()) for p in document.paragraphs if p.style.name.startswith("Heading")]
    session = json.loads((FOLDER / f"{name}.json").read_text())
    if "session" in session:
        expect(headings == paragraphs(page), f"{name}.docx has the headings {headings}")
        drawn = document.element.body.findall(".//{*}inline/{*}docPr")
        expect(drawn and all(len(each.get("descr")) > 40 for each in drawn), f"{name}.docx: a picture has no description")
        ids = [e.get("id") for e in document.element.body.iter("{*}docPr", "{*}cNvPr")]
        expect(len(ids) == len(set(ids)), f"{name}.docx has an id twice")
    levels = [level for level, _ in headings]
    expect(levels[0] == 1 and all(1 < after <= before + 1 for before, after in zip(levels, levels[1:])),
           f"{name}.docx has headings of the levels {levels}")
    tables = [steps for steps in by_status(session) if steps]
    for table, steps in zip(document.tables, tables, strict=True):
        expect([row.cells[1].text for row in table.rows[1:]] == [step["what"] for step in steps], f"{name}.docx: steps")
    words = re.sub(r"\s+", " ", "\n".join(paragraph.text for paragraph in document.paragraphs))
    for aspect in session["aspects"]:
        for text in [aspect["explanation"], aspect["evidence"]]:
            expect(re.sub(r"\s+", " ", text).strip() in words, f"{name}.docx lost {text[:40]!r}")
    page = document.sections[0]
    expect((page.page_width.mm // 1, page.page_height.mm // 1) == (210, 297), f"{name}.docx is not on A4")


def calendar(name):
    """An event for every step with a day, of that day and with its words."""
    data = (FOLDER / f"{name}.ics").read_bytes()
    session = json.loads((FOLDER / f"{name}.json").read_text())
    planned = [step for aspect in session["aspects"] for step in aspect["next_steps"] if step["due"]]
    read = icalendar.Calendar.from_ical(data)
    events = [part for part in read.walk() if part.name == "VEVENT"]
    expect(len(list(read.walk())) == 1 + len(planned), f"{name}.ics has {[part.name for part in read.walk()]}")
    for event, step in zip(events, planned, strict=True):
        expect(not event.errors, f"{name}.ics: {event.errors}")
        expect(event.decoded("DTSTART") == datetime.date.fromisoformat(step["due"]), f"{name}.ics: {event['DTSTART']}")
        expect(str(event["SUMMARY"]) == step["what"].replace("\n", " "), f"{name}.ics: {event['SUMMARY']!r}")
        expect(step["what"] in str(event["DESCRIPTION"]), f"{name}.ics: {event['DESCRIPTION']!r}")
        expect(set(event) == {"UID", "DTSTAMP", "SEQUENCE", "DTSTART", "SUMMARY", "DESCRIPTION", "STATUS", "TRANSP"},
               f"{name}.ics has {set(event)}")
    expect(len({str(event["UID"]) for event in events}) == len(events), f"{name}.ics has a UID twice")


def with_font(file, font):
    """A copy of a document that is set in another font, as on a computer without the one that it names."""
    other = file.with_name(f"{file.stem}-{font.split()[0]}.docx")
    with zipfile.ZipFile(file) as archive, zipfile.ZipFile(other, "w") as copy:
        for part in archive.namelist():
            copy.writestr(part, archive.read(part).replace(b'"Calibri"', f'"{font}"'.encode()))
    return other


def printed(file, most, mark, font=None):
    """LibreOffice opens an office format and prints it, with the number of each page and in the font that was asked for."""
    subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{FOLDER}/office", "--convert-to", "pdf",
                    "--outdir", FOLDER, file], check=True, capture_output=True)
    pdf = file.with_suffix(".pdf")
    text = subprocess.run(["pdftotext", "-layout", pdf, "-"], check=True, capture_output=True, text=True).stdout
    pages = text.split("\f")[:-1]
    expect(len(pages) <= most, f"{file} takes {len(pages)} pages")
    for number, page in enumerate(pages, 1):
        expect(re.search(mark(number, len(pages)), page), f"{file}: page {number} has no number")
    if font:
        fonts = subprocess.run(["pdffonts", pdf], check=True, capture_output=True, text=True).stdout
        expect(font.replace(" ", "") in fonts, f"{file} is not in {font}")
    pdf.rename(f"{file}.pdf")
    return pages


def on_paper():
    """A normal session is three pages at most, in a narrow and in a wide font; each says when and from what it was made."""
    page = lambda number, all: f"pagina {number} van {all}"
    for name, most in [("full", 3), ("odd", 2), ("empty", 2), ("hostile", 4)]:
        for font in ["Liberation Sans", "DejaVu Sans"]:
            pages = printed(with_font(FOLDER / f"{name}.docx", font), most, page, font)
            expect(all("Bron: " in page and "Gemaakt op" in page for page in pages), f"{name}.docx: no source or day")
    for name in ["full", "hostile"]:
        printed(FOLDER / f"{name}.xlsx", 6, lambda number, all: rf"\b{number}\s*/\s*{all}")


def contract(name):
    schema = json.loads(pathlib.Path("assets/report.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    for error in jsonschema.Draft202012Validator(schema).iter_errors(json.loads((FOLDER / f"{name}.json").read_text())):
        WRONG.append(f"{name}.json: {error.message[:120]}")


for name in NAMES:
    page = strict_page(name)
    markdown(name)
    table(name)
    workbook(name)
    word(name, page)
    calendar(name)
    contract(name)
    sizes = [f"{end} {(FOLDER / f'{name}.{end}').stat().st_size:,}" for end in ("txt", "md", "html", "csv", "json", "xlsx", "docx", "ics")]
    print(f"{name}: {'; '.join(sizes)} bytes; {structure(page)}")
on_paper()
print("\n".join(WRONG) if WRONG else "readers: all as it should be")
sys.exit(bool(WRONG))
