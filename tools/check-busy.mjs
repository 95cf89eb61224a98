// Lets python-dateutil expand random recurrence rules and compares the busy times with those of
// readBusy: all frequencies and parts, zones with clock changes, EXDATE and RDATE. Where the two
// differ, the class of the difference is named, with what RFC 5545 says; a difference of no known
// class fails. Also says how long a large calendar takes. Without dateutil all is skipped, which
// never counts as passed.
//
//   node tools/check-busy.mjs [RULES [SEED]]
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { readBusy } from '../packages/formats/dist/index.js';
import { largeCalendar } from './busy/large-calendar.mjs';
import { randomRules, wall } from './busy/random-rules.mjs';
import { findPython } from './run-python.mjs';

const rules = randomRules(Number(process.argv[3] ?? 5545), Number(process.argv[2] ?? 3000));
const say = (line) => process.stdout.write(`${line}\n`);

/** Each difference that is known, and which of the two follows RFC 5545. */
const classes = {
  start:
    'DTSTART is not in the rule. dateutil leaves it out; RFC 5545 (3.8.2.4, 3.3.10) makes it the first instance and counts it. readBusy follows the RFC.',
  week: 'BYWEEKNO without BYDAY. dateutil takes all seven days; RFC 5545 (3.3.10) takes what a rule leaves open from DTSTART: its weekday. readBusy follows the RFC.',
  set: 'BYSETPOS in the week of DTSTART. dateutil counts positions from DTSTART; RFC 5545 (3.3.10) in the whole week. readBusy follows the RFC.',
  turn: 'BYWEEKNO at the turn of a year. dateutil counts the weeks of the year before wrongly (its own source has a TODO there); by the definition of RFC 5545 (3.3.10), computed anew from it, readBusy is right.',
  days: 'BYDAY with plain days and ordinals (MO,2TU). dateutil wants a day to be both; RFC 5545 (3.3.10) lists days, each of which counts. readBusy follows the RFC.',
};

/** What dateutil says of each rule, by its index. */
async function askPython(python) {
  const child = spawn(python, [join(import.meta.dirname, 'busy', 'dateutil-rules.py')], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  child.stdin.on('error', () => {});
  child.stdin.end(`${rules.map((rule) => JSON.stringify(rule)).join('\n')}\n`);
  const answers = new Map();
  for await (const line of createInterface({ input: child.stdout })) {
    const answer = JSON.parse(line);
    answers.set(answer.index, answer);
  }
  return answers;
}

/** Busy seconds, joined where they touch, as readBusy gives them. */
function join1s(seconds, rule) {
  const intervals = [];
  for (const at of [...new Set(seconds)].sort((a, b) => a - b)) {
    if ((at + 1) * 1000 <= rule.from || at * 1000 >= rule.to) continue;
    const last = intervals.at(-1);
    if (last !== undefined && last[1] === at) last[1] = at + 1;
    else intervals.push([at, at + 1]);
  }
  return intervals.map(([start, end]) => `${start}-${end}`).join(' ');
}

function readWith(rule, excluded) {
  const zone = rule.zone === 'UTC' ? '' : `;TZID=${rule.zone}`;
  const z = rule.zone === 'UTC' ? 'Z' : '';
  const until = rule.until === undefined ? '' : `;UNTIL=${wall(rule.until)}Z`;
  const text = [
    'BEGIN:VCALENDAR',
    'BEGIN:VEVENT',
    'UID:1',
    `DTSTART${zone}:${rule.start}${z}`,
    'DURATION:PT1S',
    `RRULE:${rule.rule}${until}`,
    ...excluded.map((at) => `EXDATE:${wall(at * 1000)}Z`),
    ...rule.extra.map((at) => `RDATE${zone}:${at}${z}`),
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
  const iso = (ms) => new Date(Math.floor(ms / 1000) * 1000).toISOString();
  const options = { from: iso(rule.from), to: iso(rule.to), timezone: 'Asia/Tokyo' };
  const { intervals, problems } = readBusy(text, options);
  const seconds = (at) => Date.parse(at) / 1000;
  return {
    problems,
    text: intervals.map(({ start, end }) => `${seconds(start)}-${seconds(end)}`).join(' '),
  };
}

/** The instants of extra dates, as readBusy is known to read a moment: it has tests of its own. */
function extraOf(rule) {
  const alone = { ...rule, rule: 'FREQ=DAILY;COUNT=1', until: undefined };
  const instants = (extra) => readWith({ ...alone, extra, start: '19700101T000000' }, []).text;
  return instants(rule.extra)
    .split(' ')
    .filter((text) => text !== '')
    .flatMap((text) => {
      const [start, end] = text.split('-').map(Number);
      return Array.from({ length: end - start }, (_, index) => start + index);
    });
}

function compare(rule, answer) {
  // Whole seconds, so that no instance is cut by the window.
  rule.from = Math.floor(rule.from / 1000) * 1000;
  rule.to = Math.floor(rule.to / 1000) * 1000;
  const extra = extraOf(rule);
  // Every fifth instance of the window, up to three, is taken out.
  const inWindow = answer.plain.filter((at) => at * 1000 >= rule.from && at * 1000 < rule.to);
  const excluded = inWindow.filter((_, index) => index % 5 === 0).slice(0, rule.exceptions);
  const expect = (moments) =>
    join1s(
      [...moments, ...extra].filter((at) => !excluded.includes(at)),
      rule,
    );
  const ours = readWith(rule, excluded);
  if (ours.problems.length > 0) return { problem: ours.problems[0].message };
  if (ours.text === expect(answer.plain)) return { same: true };
  const led = answer.led
    .filter(({ moments }) => expect(moments) === ours.text)
    .sort((a, b) => a.fixes.length - b.fixes.length)[0];
  return led === undefined
    ? { ours: ours.text, theirs: expect(answer.led[0]?.moments ?? answer.plain) }
    : { fixes: led.fixes };
}

function describe(rule) {
  const until = rule.until === undefined ? '' : `;UNTIL=${wall(rule.until)}Z`;
  return `#${rule.index} ${rule.start} ${rule.zone} ${rule.rule}${until}`;
}

const python = findPython(['dateutil.rrule', 'zoneinfo']);
let passed = 0;
let failed = 0;
let skipped = 0;
if (python === undefined) {
  say('skip python-dateutil: not on this machine (apt-get install python3-dateutil)');
  skipped = rules.length;
} else {
  const answers = await askPython(python);
  const counts = new Map();
  let same = 0;
  for (const rule of rules) {
    const answer = answers.get(rule.index);
    if (answer?.plain === undefined) {
      skipped += 1;
      say(`skip ${describe(rule)}: dateutil: ${answer?.problem ?? 'no answer'}`);
      continue;
    }
    const result = compare(rule, answer);
    if (result.same) {
      same += 1;
      passed += 1;
    } else if (result.fixes) {
      passed += 1;
      const name = result.fixes.join(' + ');
      counts.set(name, (counts.get(name) ?? 0) + 1);
    } else {
      failed += 1;
      say(`FAIL ${describe(rule)}`);
      if (result.problem) say(`     problem: ${result.problem}`);
      else
        say(
          `     readBusy: ${result.ours.slice(0, 300)}\n     dateutil: ${result.theirs.slice(0, 300)}`,
        );
    }
  }
  say(`ok   ${same} of ${rules.length} rules: the same instants`);
  for (const [name, count] of [...counts].sort((a, b) => b[1] - a[1])) {
    say(`ok   ${count} differ from dateutil as explained: ${name}`);
  }
  for (const [name, words] of Object.entries(classes)) say(`     ${name}: ${words}`);
}

const large = largeCalendar();
const began = performance.now();
const { intervals, problems } = readBusy(large, {
  from: '2026-11-23T00:00:00Z',
  to: '2027-05-23T00:00:00Z',
  timezone: 'Europe/Berlin',
});
const seconds = ((performance.now() - began) / 1000).toFixed(2);
say(
  `     ${(Buffer.byteLength(large) / 1e6).toFixed(1)} MB read in ${seconds} s: ${intervals.length} intervals, ${problems.length} problems`,
);
say(`${passed} passed, ${failed} failed, ${skipped} skipped`);
process.exitCode = failed > 0 ? 1 : 0;
