// Prints and looks at the page to print with Chromium: as many pages as sheets on A4 and on Letter,
// each with its own heading; nothing wider than a telephone or a desk; nothing said on the console,
// nothing asked of the network; nothing that axe finds. Lets Python read the tables. What is not on
// this machine is named and skipped; a skipped check never counts as passed.
//
//   node tools/check-pages.mjs [PLAN …]     after `npm run build`; plans: see pages/plans.mjs
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { pack } from '@mlprep/content';
import { renderAnki, renderCsv, renderPrintPage } from '@mlprep/formats';
import { findChromium, startChromium } from './pages/browser.mjs';
import { findFaintest, findSmallest, findWide, readSheets } from './pages/look.mjs';
import { plans } from './pages/plans.mjs';
import { canReadText, countPages, readPages } from './pages/read-pdf.mjs';
import { run, versionOf } from './run-program.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const given = process.argv.slice(2);
const unknown = given.filter((name) => !plans.has(name));
const chosen = [...plans].filter(([name]) => given.length === 0 || given.includes(name));
const folder = mkdtempSync(join(tmpdir(), 'mlprep-pages-'));
const smallestPoints = 8.5;
/** More than the 4.5 to 1 of WCAG's level AA: paper and toner are paler than a screen. */
const leastContrast = 7;
/** A system may have no other type than this wide one; a page of A4 must do for it. */
const wideType = 'DejaVu Sans';
let passed = 0;
let failed = 0;
let skipped = 0;

const say = (line) => process.stdout.write(`${line}\n`);
const must = (condition, message) => {
  if (!condition) throw new Error(message);
};

async function check(name, look) {
  try {
    const detail = await look();
    passed += 1;
    say(`ok   ${name}${detail === undefined ? '' : `: ${detail}`}`);
  } catch (error) {
    failed += 1;
    say(`FAIL ${name}\n     ${error.message.replaceAll('\n', '\n     ')}`);
  }
}

function skip(count, name, reason) {
  skipped += count;
  say(`skip ${name}: ${reason}`);
}

/** A page of the browser with a plan's file in it, and what it said and asked for. */
async function openPage(browser, file) {
  const page = await browser.newPage();
  const said = [];
  const asked = [];
  page.on('console', (message) => said.push(message.text()));
  page.on('pageerror', (error) => said.push(error.message));
  page.on('dialog', (dialog) => {
    said.push(`dialog: ${dialog.message()}`);
    return dialog.dismiss();
  });
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { page, said, asked };
}

async function printOn(page, format, name) {
  const file = join(folder, `${name}-${format}.pdf`);
  const bytes = await page.pdf({ format });
  writeFileSync(file, bytes);
  return { file, pages: countPages(file, bytes) };
}

async function checkPaper(page, name) {
  const sheets = await page.evaluate(readSheets);
  for (const format of ['A4', 'Letter']) {
    await check(`${name} on ${format}`, async () => {
      const { file, pages } = await printOn(page, format, name);
      if (canReadText()) {
        readPages(file).forEach((text, index) => {
          const heading = sheets[index]?.replace(/\s+/g, ' ').slice(0, 40);
          must(
            heading !== undefined && text.slice(0, 200).includes(heading),
            `page ${index + 1} begins "${text.slice(0, 60)}", not "${heading}"`,
          );
        });
      }
      must(pages === sheets.length, `${sheets.length} sheets on ${pages} pages`);
      return `${pages} pages`;
    });
  }
  await check(`${name}, size of type`, async () => {
    await page.emulateMedia({ media: 'print' });
    await page.setViewportSize({ width: 703, height: 1000 });
    const { points, where } = await page.evaluate(findSmallest);
    await page.emulateMedia({ media: null });
    must(points >= smallestPoints - 0.01, `${points.toFixed(2)} points at "${where}"`);
    return `${points.toFixed(1)} points and more`;
  });
}

async function checkScreen(page, name, width) {
  await page.setViewportSize({ width, height: 900 });
  await check(`${name} at ${width} px`, async () => {
    const { clientWidth, scrollWidth, names } = await page.evaluate(findWide);
    must(scrollWidth <= clientWidth, `it scrolls to ${scrollWidth} px`);
    must(names.length === 0, `wider than the page: ${names.join(', ')}`);
  });
  await check(`${name} at ${width} px, axe`, async () => {
    await page.evaluate(axe);
    const { violations, incomplete, passes } = await page.evaluate(() =>
      window.axe.run(document, { resultTypes: ['violations', 'incomplete', 'passes'] }),
    );
    // What axe cannot tell of contrast, in pictures and beside drawn ticks, is measured below.
    const open = incomplete.filter(({ id }) => id !== 'color-contrast');
    const told = [...violations, ...open].map(
      ({ id, help, nodes }) =>
        `${id}: ${help}, ${nodes.length} times, as ${nodes[0].html.slice(0, 120)}`,
    );
    must(told.length === 0, told.join('\n'));
    must(
      passes.some(({ id }) => id === 'color-contrast'),
      'contrast was not looked at',
    );
    return `${passes.length} rules`;
  });
  await check(`${name} at ${width} px, contrast`, async () => {
    const { ratio, where } = await page.evaluate(findFaintest);
    must(ratio >= leastContrast, `${ratio.toFixed(1)} to 1 at "${where}"`);
    return `${ratio.toFixed(1)} to 1 and more`;
  });
}

async function checkWideType(page, name) {
  if (!hasWideType) {
    skip(1, `${name} in ${wideType}`, 'not on this machine (fonts-dejavu)');
    return;
  }
  await check(`${name} on A4 in ${wideType}`, async () => {
    const sheets = await page.evaluate(readSheets);
    await page.addStyleTag({ content: `*{font-family:"${wideType}"!important}` });
    const { pages } = await printOn(page, 'A4', `${name}-wide`);
    must(pages === sheets.length, `${sheets.length} sheets on ${pages} pages`);
  });
}

async function checkTables(plan, name) {
  if (python === undefined) {
    skip(2, `${name}, tables`, 'Python is not on this machine (python3)');
    return;
  }
  const read = (file, text, separator) => {
    const path = join(folder, `${name}-${file}`);
    writeFileSync(path, text);
    const program = fileURLToPath(new URL('pages/read-tables.py', import.meta.url));
    return JSON.parse(run('python3', [program, path, separator], { maxBuffer: 100_000_000 }));
  };
  const activities = plan.sessions
    .filter(({ status }) => status === 'planned')
    .flatMap((session) => session.activities);
  await check(`${name}, plan.csv in Python`, () => {
    const [names, ...rows] = read('plan.csv', renderCsv(plan), ',');
    must(rows.length === activities.length, `${rows.length} rows of ${activities.length}`);
    rows.forEach((row, index) => {
      must(row.length === names.length, `${row.length} cells in row ${index + 2}`);
      must(row[5] === activities[index].id, `${row[5]} in row ${index + 2}`);
      const formula = row.find((cell) => /^[=+\-@\t\r]/.test(cell));
      must(formula === undefined, `a formula: ${formula?.slice(0, 60)}`);
    });
    return `${rows.length} rows`;
  });
  await check(`${name}, anki.txt in Python`, () => {
    const [, ...rows] = read('anki.txt', renderAnki(plan, pack), 'tab').filter(
      ([first]) => !/^#(?!columns)/.test(first),
    );
    const questions = new Set(
      activities
        .filter(({ kind }) => kind === 'practise' || kind === 'review')
        .map(({ ref }) => ref),
    );
    must(rows.length === questions.size, `${rows.length} notes of ${questions.size}`);
    const ids = new Set(rows.map(([id]) => id));
    must(ids.size === rows.length, 'two notes have one id');
    must(
      rows.every((row) => row.length === 5 && row.every((cell) => cell !== '')),
      'a note without its five fields',
    );
    return `${rows.length} notes`;
  });
}

async function checkPlan(browser, name, plan) {
  const file = join(folder, `${name}.html`);
  writeFileSync(file, renderPrintPage(plan, pack));
  const { page, said, asked } = await openPage(browser, file);
  await checkPaper(page, name);
  for (const width of [390, 1280]) await checkScreen(page, name, width);
  await check(`${name}, console and network`, () => {
    must(said.length === 0, said.join('\n'));
    must(asked.length === 1, asked.slice(1).join('\n'));
  });
  await checkWideType(page, name);
  await page.close();
}

const python = versionOf('python3');
const hasWideType = (versionOf('fc-match', [wideType]) ?? '').includes(wideType);
try {
  if (unknown.length > 0) {
    throw new Error(`Cannot find the plan "${unknown[0]}": ${[...plans.keys()].join(', ')}`);
  }
  const chromium = findChromium();
  if (!canReadText()) say('     headings of printed pages are not read: no poppler-utils here');
  const browser = chromium === undefined ? undefined : await startChromium(chromium);
  if (browser !== undefined) say(`     Chromium ${browser.version()}`);
  for (const [name, make] of chosen) {
    const plan = make();
    if (browser === undefined) {
      skip(11, name, 'Chromium is not on this machine (chromium, or its path in CHROMIUM)');
    } else {
      await checkPlan(browser, name, plan);
    }
    await checkTables(plan, name);
  }
  await browser?.close();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
say(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
