// The page in a real browser: no scrolling sideways on any screen, nothing fetched, run or refused, no accessibility
// violation in light or dark, and on A4 no aspect over two pages that fits on one.
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
const counted = { screens: 0, rules: 0, pages: 0, aspects: 0 };
const expect = (holds, told) => holds || wrong.push(told);

async function main() {
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  for (const name of names) {
    for (const colorScheme of ["light", "dark"]) await screens(browser, name, colorScheme);
    await print(browser, name);
  }
  await browser.close();
  console.log(`${counted.screens} screens, ${counted.rules} accessibility rules passed, ${counted.pages} pages of A4 with ${counted.aspects} aspects that fit on one`);
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

async function print(browser, name) {
  const { context, page } = await opened(browser, name, { viewport: { width: 673, height: 900 } });
  const file = path.join(pictures, `${name}.pdf`);
  await page.emulateMedia({ media: "print" });
  // A4 without its margins, in the browser's pixels; what is higher cannot stand on one page.
  const room = ((297 - 36) / 25.4) * 96;
  const aspects = await page.evaluate(() => [...document.querySelectorAll("article")].map((article) => ({
    title: article.querySelector("h3").textContent, height: article.getBoundingClientRect().height,
    last: article.textContent.trim().replace(/\s+/g, " ").slice(-25),
  })));
  await page.pdf({ path: file, preferCSSPageSize: true, printBackground: false });
  await context.close();
  const size = execFileSync("pdfinfo", [file]).toString();
  expect(/Page size:\s+59[45]\.?\d* x 84[12]/.test(size), `${name}.pdf is not A4`);
  const squeeze = (text) => text.replace(/[^\p{L}\p{N}]/gu, "");
  const pages = execFileSync("pdftotext", ["-raw", file, "-"], { maxBuffer: 1 << 28 }).toString().split("\f").slice(0, -1).map(squeeze);
  counted.pages += pages.length;
  const fitting = aspects.filter((aspect) => aspect.height < room);
  counted.aspects += fitting.length;
  for (const aspect of fitting) whole(name, aspect, pages, squeeze);
}

// An aspect is whole where its first and its last words share a page.
function whole(name, aspect, pages, squeeze) {
  const head = squeeze(aspect.title);
  const page = pages.find((text) => text.includes(head));
  expect(page !== undefined, `${name}.pdf has no ${aspect.title}`);
  const behind = page === undefined ? "" : page.slice(page.indexOf(head));
  expect(behind.includes(squeeze(aspect.last).slice(-12)), `${name}.pdf splits ${aspect.title}`);
}

main().catch((error) => { console.error(error); process.exit(1); });
