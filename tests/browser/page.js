// The page in a real browser: no scrolling sideways on any screen, nothing fetched, run or refused, no accessibility
// violation in light or dark, no word of a table broken; and on A4 few pages, each with its number, and no heading without
// its text.
"use strict";
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { chromium } = require("playwright-core");

const [folder, pictures] = process.argv.slice(2);
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const names = ["full", "empty", "odd", "hostile", "huge", "card"];
const widths = [375, 768, 1280];
const wrong = [];
// How many pages a document may take: a card is the card, its slips and the card to read together.
const most = { full: 3, empty: 1, odd: 2, hostile: 4, card: 3 };
// In points. Paper for a meeting has pages of its own.
const A4 = [595, 842], A3 = [842, 1191];
const sizes = { card: [[...A4].reverse(), A4, [...A3].reverse()] };
// A narrow and a wide one.
const fonts = ["Liberation Sans", "DejaVu Sans"];
const counted = { screens: 0, rules: 0, pages: 0, headings: 0, quotes: 0, words: 0 };
const expect = (holds, told) => holds || wrong.push(told);

async function main() {
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  for (const name of names) {
    for (const colorScheme of ["light", "dark"]) await screens(browser, name, colorScheme);
    for (const font of fonts) await print(browser, name, font);
  }
  await browser.close();
  console.log(`${counted.screens} screens, ${counted.rules} accessibility rules passed, ${counted.pages} pages of paper with ${counted.headings} headings and ${counted.quotes} quotations, ${counted.words} words in tables`);
  console.log(wrong.length ? wrong.join("\n") : "page: all as it should be");
  process.exit(wrong.length ? 1 : 0);
}

async function opened(browser, name, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  page.on("console", (message) => wrong.push(`${name}: ${message.text()}`));
  page.on("pageerror", (error) => wrong.push(`${name}: ${error}`));
  page.on("dialog", (dialog) => { wrong.push(`${name}: a dialog`); dialog.dismiss(); });
  page.on("request", (request) => expect(request.url().startsWith("file:"), `${name} asks for ${request.url()}`));
  await page.goto(`file://${path.resolve(folder, name)}.html`);
  return { context, page };
}

async function screens(browser, name, colorScheme) {
  for (const width of widths) {
    const { context, page } = await opened(browser, name, { colorScheme, viewport: { width, height: 900 } });
    const seen = await page.evaluate(() => ({
      wide: document.documentElement.scrollWidth,
      out: [...document.querySelectorAll("main *")].filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
        .filter((element) => !element.closest("thead")).map((element) => element.tagName),
      // A style that the policy refuses leaves the browser's own margin.
      margin: getComputedStyle(document.body).margin,
    }));
    expect(seen.wide <= width, `${name} at ${width}: ${seen.wide} wide`);
    expect(seen.out.length === 0, `${name} at ${width}: ${seen.out.slice(0, 5)} stick out`);
    expect(seen.margin === "0px", `${name}: the style is refused`);
    counted.screens += 1;
    await page.screenshot({ path: path.join(pictures, `${name}-${width}-${colorScheme}.png`), fullPage: name !== "huge" });
    await context.close();
    if (width !== 768) await accessible(browser, name, colorScheme, width);
  }
}

async function accessible(browser, name, colorScheme, width) {
  // The page's own policy lets no checker in.
  const { context, page } = await opened(browser, name, { colorScheme, bypassCSP: true, viewport: { width, height: 900 } });
  await page.addScriptTag({ content: axe });
  const result = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  for (const found of result.violations) {
    wrong.push(`${name}, ${colorScheme}, ${width}: ${found.id}: ${found.help}: ${found.nodes[0].html.slice(0, 120)} ${found.nodes[0].failureSummary}`);
  }
  expect(result.passes.length > 10, `${name}: the accessibility check looked at ${result.passes.length} rules only`);
  counted.rules += result.passes.length;
  await context.close();
}

async function print(browser, name, font) {
  // The page's own policy lets no other style in.
  const { context, page } = await opened(browser, name, { bypassCSP: true, viewport: { width: 673, height: 900 } });
  const file = path.join(pictures, `${name}-${font.split(" ")[0]}.pdf`);
  await page.addStyleTag({ content: `body { font-family: "${font}" !important }` });
  await page.emulateMedia({ media: "print" });
  const found = await page.evaluate(readPage);
  await page.pdf({ path: file, preferCSSPageSize: true, printBackground: false });
  await context.close();
  expect(execFileSync("pdffonts", [file]).toString().includes(font.replaceAll(" ", "")), `${file} is not in ${font}`);
  expect(found.broken.length === 0, `${name}: words of a table are broken: ${found.broken.slice(0, 3)}`);
  counted.words += found.words;
  const squeeze = (text) => text.replace(/[^\p{L}\p{N}]/gu, "");
  const pages = execFileSync("pdftotext", ["-raw", file, "-"], { maxBuffer: 1 << 28 }).toString().split("\f").slice(0, -1).map(squeeze);
  counted.pages += pages.length;
  expect(pages.length <= (most[name] ?? 1000), `${file} has ${pages.length} pages`);
  paper(name, file, pages.length);
  pages.forEach((text, index) => expect(text.includes(`pagina${index + 1}van${pages.length}`), `${file}: page ${index + 1} has no number`));
  for (const heading of found.headings) together(file, heading, pages, squeeze);
  for (const quote of found.quotes) {
    counted.quotes += 1;
    expect(pages.some((text) => text.includes(squeeze(quote))), `${file}: "${quote.slice(0, 40)}" is on two pages`);
  }
}

// Every page has the size that it is meant for.
function paper(name, file, count) {
  const told = execFileSync("pdfinfo", ["-f", "1", "-l", String(count), file]).toString();
  const found = [...told.matchAll(/size:\s+([\d.]+) x ([\d.]+)/g)].map((match) => [match[1], match[2]].map(Number));
  const wanted = sizes[name] ?? Array(count).fill(A4);
  const fits = found.length === wanted.length && found.every((size, page) => size.every((length, side) => Math.abs(length - wanted[page][side]) < 2));
  expect(fits, `${file} has pages of ${JSON.stringify(found)}`);
}

// Runs in the page: its headings, each with the beginning of the text that follows it, and the words of tables on two lines.
function readPage() {
  // Of a picture, what stands under it.
  const after = (heading) => {
    // An answer without a text says all in its heading.
    const next = heading.nextElementSibling;
    return ((next?.querySelector("figcaption") ?? next)?.textContent ?? "").trim().slice(0, 20);
  };
  const headings = [...document.querySelectorAll("main h2, main h3, main h4")].filter((heading) => heading.checkVisibility());
  const broken = [];
  let words = 0;
  for (const cell of document.querySelectorAll(".steps td, .steps th")) {
    const walker = document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      for (const word of node.data.matchAll(/\S+/gu)) {
        // No cell has room for what is no word any more.
        if (word[0].length > 14) continue;
        const range = document.createRange();
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        words += 1;
        if (new Set([...range.getClientRects()].map((rect) => Math.round(rect.top))).size > 1) broken.push(word[0]);
      }
    }
  }
  // What the card says is quoted whole, and so is each cell of the card to read together.
  const quotes = [...document.querySelectorAll("blockquote, .reading .cell")].map((quote) => quote.textContent);
  return { quotes, headings: headings.map((heading) => ({ title: heading.textContent, next: after(heading), isPicture: heading.nextElementSibling?.matches("figure") })), broken, words };
}

// A heading shares its page with the text that it stands above.
function together(file, heading, pages, squeeze) {
  const [title, next] = [heading.title, heading.next].map(squeeze);
  counted.headings += 1;
  const follows = (text) => (heading.isPicture ? text.indexOf(next, text.indexOf(title)) > text.indexOf(title) : text.includes(title + next));
  expect(pages.some((text) => text.includes(title) && follows(text)), `${file}: "${heading.title}" stands alone, without "${heading.next}"`);
}

main().catch((error) => { console.error(error); process.exit(1); });
