"""Reads every report as other programs do: HTML strictly, Markdown as GitHub does, CSV, workbooks, and JSON by its schema."""
import csv
import datetime
import json
import pathlib
import re
import sys
import xml.etree.ElementTree as ElementTree

import cmarkgfm
import html5lib
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


def structure(page):
    count = lambda *tags: sum(1 for element in page.iter() if element.tag in tags)
    return {"headings": count("h1", "h2", "h3", "h4", "h5", "h6"), "tables": count("table"), "rows": count("tr")}


def markdown(name):
    """The same headings, tables and rows that the session has, and nothing that its words could have made."""
    text = (FOLDER / f"{name}.md").read_text()
    html = cmarkgfm.github_flavored_markdown_to_html(text, cmarkgfm.Options.CMARK_OPT_UNSAFE)
    page = html5lib.parse(html, namespaceHTMLElements=False)
    session = json.loads((FOLDER / f"{name}.json").read_text())
    aspects, steps = session["aspects"], sum(len(aspect["next_steps"]) for aspect in session["aspects"])
    is_session = "session" in session
    expected = {
        "headings": 1 + len(aspects) + (5 if is_session else 1),
        "tables": (1 + (steps > 0)) if is_session else 0,
        "rows": (1 + len(aspects) + (steps + 1 if steps else 0)) if is_session else 0,
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


def table(name, excel):
    data = (FOLDER / f"{name}{'-excel' if excel else ''}.csv").read_bytes()
    text = data.decode("utf-8-sig" if excel else "utf-8")
    expect(data.startswith(b"\xef\xbb\xbf") == excel, f"{name}.csv: the mark of Excel")
    rows = list(csv.reader(text.splitlines(keepends=True), delimiter=";" if excel else ",", strict=True))
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
    expect(len(book.sheetnames) == (3 if is_session else 1), f"{name}.xlsx has the sheets {book.sheetnames}")
    for sheet in book:
        expect(sheet.freeze_panes == "A2", f"{name}.xlsx: the head of {sheet.title} does not stay in sight")
        for row in sheet.iter_rows(min_row=2):
            for cell in row:
                expect(cell.data_type in "snd", f"{name}.xlsx: {sheet.title}!{cell.coordinate} is of type {cell.data_type}")
    if not is_session:
        return
    # openpyxl leaves the codes that Excel reads as letters as they are.
    typed = lambda value: (value or "").replace("_x005F_", "_") if isinstance(value, str) or value is None else value
    rows = [[typed(cell) for cell in row] for row in book.worksheets[0].iter_rows(min_row=2, values_only=True)]
    for row, aspect in zip(rows, aspects, strict=True):
        for written, key in zip(row[7:9], ["explanation", "evidence"]):
            start = aspect[key] if len(aspect[key]) <= 32767 else aspect[key][:32000]
            expect(written == aspect[key] or written.startswith(start) and "32.767" in written, f"{name}.xlsx: {key} of {aspect['id']}")
            expect(len(written.encode("utf-16-le")) // 2 <= 32767, f"{name}.xlsx: {key} of {aspect['id']} is too long")
    steps = [step for aspect in aspects for step in aspect["next_steps"]]
    rows = [[typed(cell) for cell in row] for row in book.worksheets[1].iter_rows(min_row=2, values_only=True)]
    for row, step in zip(rows, steps, strict=True):
        due = row[3].date().isoformat() if isinstance(row[3], datetime.datetime) else row[3]
        expect([row[1], row[2], due] == [step["what"], step["owner"], step["due"] or ""], f"{name}.xlsx: step {row}")
    counted = sum(row[5] for row in book.worksheets[2].iter_rows(min_row=2, values_only=True))
    rounds = [votes for aspect in aspects for asked in ("current", "desired")
              for votes in aspect["ballots"]["earlier"][asked] + [aspect["ballots"][asked]] if votes]
    expect(counted == sum(votes["voices"] for votes in rounds), f"{name}.xlsx: {counted} votes")


def contract(name):
    schema = json.loads(pathlib.Path("assets/report.schema.json").read_text())
    jsonschema.Draft202012Validator.check_schema(schema)
    for error in jsonschema.Draft202012Validator(schema).iter_errors(json.loads((FOLDER / f"{name}.json").read_text())):
        WRONG.append(f"{name}.json: {error.message[:120]}")


for name in NAMES:
    page = strict_page(name)
    markdown(name)
    table(name, False)
    table(name, True)
    workbook(name)
    contract(name)
    sizes = [f"{end} {(FOLDER / f'{name}.{end}').stat().st_size:,}" for end in ("txt", "md", "html", "csv", "json", "xlsx")]
    print(f"{name}: {'; '.join(sizes)} bytes; {structure(page)}")
print("\n".join(WRONG) if WRONG else "readers: all as it should be")
sys.exit(bool(WRONG))
