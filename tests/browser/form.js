// The form for a voice from home in a real browser, as wide as a telephone and offline: filled in by keyboard and by touch, its
// codes read back by the program; no violation of accessibility, nothing fetched, nothing refused; without script it is paper.
"use strict";
const { execFileSync } = require("node:child_process");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const { chromium } = require("playwright-core");

const [binary] = process.argv.slice(2);
const folder = fs.mkdtempSync(path.join(os.tmpdir(), "spiegel-form-"));
const axe = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
const wrong = [];
const counted = { rules: 0, codes: 0, keys: 0 };
const expect = (holds, told) => holds || wrong.push(told);
const spiegel = (...words) => execFileSync(path.resolve(binary), ["--data-dir", path.join(folder, "data"), ...words], { encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] });
const phone = { width: 375, height: 812 };

async function main() {
  const browser = await chromium.launch({
    executablePath: "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
  });
  spiegel("new", "Groep", "--date", "2026-11-26");
  spiegel("form", "Groep", "--output", path.join(folder, "form.html"));
  for (const colorScheme of ["light", "dark"]) await look(browser, colorScheme);
  await byKeyboard(browser);
  await byTouch(browser);
  await withoutScript(browser);
  await browser.close();
  fs.rmSync(folder, { recursive: true });
  console.log(`form: ${counted.rules} accessibility rules passed, ${counted.codes} codes read back, ${counted.keys} keys pressed`);
  console.log(wrong.length ? wrong.join("\n") : "form: all as it should be");
  process.exit(wrong.length ? 1 : 0);
}

async function opened(browser, options) {
  const context = await browser.newContext({ viewport: phone, offline: true, ...options });
  const page = await context.newPage();
  page.on("console", (message) => wrong.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => wrong.push(`error: ${error}`));
  page.on("request", (request) => expect(request.url().startsWith("file:"), `asks for ${request.url()}`));
  await page.goto(`file://${folder}/form.html`);
  return { context, page };
}

async function look(browser, colorScheme) {
  const { context, page } = await opened(browser, { colorScheme });
  await choose(page, "q0-3", (label) => label.click());
  await page.click("#make");
  const wide = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(wide <= phone.width, `${colorScheme}: ${wide} pixels wide`);
  const small = await page.evaluate(() => [...document.querySelectorAll("label, button, select")].filter((element) => element.checkVisibility() && element.getBoundingClientRect().height < 24).length);
  expect(small === 0, `${small} things are too small to touch`);
  // The policy of the page lets no script in; the checker comes through the debugger.
  const session = await context.newCDPSession(page);
  await session.send("Page.setBypassCSP", { enabled: true });
  await session.send("Runtime.evaluate", { expression: axe });
  const result = await page.evaluate(() => axe.run());
  counted.rules += result.passes.length;
  for (const violation of result.violations) wrong.push(`${colorScheme}: ${violation.id}: ${violation.nodes.map((node) => node.target).join(", ")}`);
  if (process.env.SPIEGEL_PICTURES) await page.screenshot({ path: path.join(process.env.SPIEGEL_PICTURES, `form-${colorScheme}.png`), fullPage: true });
  await context.close();
}

const choose = (page, id, how) => how(page.locator(`label[for="${id}"]`));

// Values as in a code: 1, 3, 5, 7 are the scenarios, 2, 4, 6 lie between, then "weet ik niet" and "n.v.t.".
const scenarios = ["begeleiding", "commitment", "verbinden", "innovatie"];
function answer(value) {
  if (value === 0) return null;
  if (value === 8) return { kind: "unknown" };
  if (value === 9) return { kind: "not_applicable" };
  if (value % 2 === 1) return { kind: "scenario", scenario: scenarios[(value - 1) / 2] };
  return { kind: "between", scenarios: [scenarios[value / 2 - 1], scenarios[value / 2]] };
}

// The votes of the last round that asked, by counting what one voice more brings.
function reads(code, chosen, told) {
  const title = `Lees ${counted.codes}`;
  spiegel("new", title, "--date", "2026-11-26");
  spiegel("merge", title, code);
  counted.codes += 1;
  const { aspects } = JSON.parse(spiegel("show", title, "--format", "json"));
  aspects.forEach((aspect, row) => ["current", "desired"].forEach((question, index) => {
    const expected = answer(chosen[2 * row + index] ?? 0);
    const votes = aspect.ballots[question];
    const found = !votes || votes.absent ? null
      : votes.unknown ? { kind: "unknown" }
      : votes.not_applicable ? { kind: "not_applicable" }
      : votes.between.length ? { kind: "between", scenarios: votes.between[0].slice(0, 2) }
      : { kind: "scenario", scenario: scenarios[votes.counts.indexOf(1)] };
    expect(JSON.stringify(found) === JSON.stringify(expected), `${told}, aspect ${row + 1}, ${question}: ${JSON.stringify(found)} and not ${JSON.stringify(expected)}`);
  }));
}

async function byKeyboard(browser) {
  const { context, page } = await opened(browser, {});
  const press = async (key) => { counted.keys += 1; await page.keyboard.press(key); };
  await press("Tab");
  expect(await page.evaluate(() => document.activeElement.id) === "role", "the role is not the first field");
  await press("ArrowDown");
  // Every question is one stop; up from "geen antwoord", which is chosen, are the others.
  const chosen = [];
  for (let question = 0; question < 8; question += 1) {
    await press("Tab");
    for (let steps = 0; steps <= question; steps += 1) await press("ArrowUp");
    chosen.push(9 - question);
  }
  await press("Tab");
  expect(await page.evaluate(() => document.activeElement.id) === "make", "the button does not follow the questions");
  await press("Enter");
  expect(await page.evaluate(() => document.activeElement.id) === "result-title", "the code is not where one reads on");
  const first = await page.locator("#code").innerText();
  expect(/^([2-9A-HJ-NP-Z]{4} ){3}[2-9A-HJ-NP-Z]{4}$/.test(first), `not a code: ${first}`);
  reads(first, chosen, "by keyboard");
  spiegel("merge", "Groep", first);
  // A correction is a code of the same person.
  await page.locator('label[for="q0-1"]').click();
  expect(await page.locator("#result").isHidden(), "an old code stays in sight");
  await page.click("#make");
  const second = await page.locator("#code").innerText();
  reads(second, [1, ...chosen.slice(1)], "corrected");
  expect(spiegel("merge", "Groep", second).includes("vervangt een eerdere stem"), "the correction does not take the place of the first code");
  await context.close();
}

async function byTouch(browser) {
  const { context, page } = await opened(browser, { hasTouch: true, isMobile: true });
  await page.locator("#make").tap();
  expect((await page.locator("#notice").innerText()).length > 0, "nothing is said about an empty form");
  await page.selectOption("#role", { index: 2 });
  const chosen = [3, 0, 0, 6, 8, 0, 0, 7];
  for (const [question, value] of chosen.entries()) if (value) await choose(page, `q${question}-${value}`, (label) => label.tap());
  await page.locator("#make").tap();
  const code = await page.locator("#code").innerText();
  reads(code, chosen, "by touch");
  expect(spiegel("merge", "Groep", code).includes("telt mee"), "a second person counts for the first");
  await context.close();
}

async function withoutScript(browser) {
  const { context, page } = await opened(browser, { javaScriptEnabled: false });
  expect(await page.locator("noscript").isVisible(), "without script nothing says what to do");
  expect(await page.locator("#make").isHidden(), "without script there is a button that does nothing");
  await context.close();
}

main();
