// Random recurrence rules of every sort that RFC 5545 allows, from a seed.

const zones = [
  'Europe/Berlin',
  'America/New_York',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Asia/Kolkata',
  'Pacific/Auckland',
  'UTC',
];
const dayNames = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'];
const frequencies = ['YEARLY', 'MONTHLY', 'WEEKLY', 'DAILY', 'HOURLY', 'MINUTELY', 'SECONDLY'];
const dayMs = 86_400_000;
/** Nights of clock changes in both hemispheres, a leap day, turns of years with 52 and 53 weeks. */
const anchors = [
  '2026-03-29',
  '2026-10-25',
  '2026-11-01',
  '2028-02-29',
  '2026-12-31',
  '2024-12-30',
];

/** Rules of one seed; each with its start, zone, exceptions, extra dates and window. */
export function randomRules(seed, number) {
  const random = generator(seed);
  return Array.from({ length: number }, (_, index) => ({ index, ...randomRule(random) }));
}

function randomRule(random) {
  const whole = (least, most) => least + Math.floor(random() * (most - least + 1));
  const chance = (share) => random() < share;
  const pick = (list) => list[whole(0, list.length - 1)];
  const some = (most, make) =>
    [...new Set(Array.from({ length: whole(1, most) }, make))].sort((a, b) => a - b);
  const signed = (most) => (chance(0.3) ? -whole(1, most) : whole(1, most));

  const frequency = pick(frequencies);
  const rank = frequencies.indexOf(frequency);
  const isFine = rank >= 4;
  const anchor = Date.parse(`${pick(anchors)}T00:00:00Z`);
  const from = anchor - whole(0, 20) * dayMs;
  const length = [3000, 900, 200, 60, 8, 2, 0.2][rank] * dayMs;
  // Rules of seconds start near the window: the oracle walks through all of them.
  const before = [4000, 1500, 500, 200, 20, 2, 0.05][rank] * dayMs * random();
  const start = Math.floor((from - before + (chance(0.2) ? length / 2 : 0)) / 1000) * 1000;

  const parts = [`FREQ=${frequency}`];
  if (chance(0.4)) parts.push(`INTERVAL=${whole(2, frequency === 'SECONDLY' ? 400 : 5)}`);
  else if (frequency === 'SECONDLY') parts.push(`INTERVAL=${whole(1, 90)}`);
  const weekStart = chance(0.3) ? pick(dayNames) : undefined;
  if (weekStart) parts.push(`WKST=${weekStart}`);
  const names = [];
  const add = (name, values) => {
    names.push(name);
    parts.push(`${name}=${values.join()}`);
  };
  if (chance(0.3))
    add(
      'BYMONTH',
      some(3, () => whole(1, 12)),
    );
  if (frequency === 'YEARLY' && chance(0.25))
    add(
      'BYWEEKNO',
      some(3, () => signed(53)),
    );
  const yearDays = (frequency === 'YEARLY' || isFine) && chance(0.12);
  if (yearDays)
    add(
      'BYYEARDAY',
      some(4, () => signed(366)),
    );
  if (frequency !== 'WEEKLY' && chance(0.25))
    add(
      'BYMONTHDAY',
      some(4, () => signed(31)),
    );
  if (chance(0.4)) {
    const ordinals =
      frequency === 'MONTHLY' || (frequency === 'YEARLY' && !names.includes('BYWEEKNO'));
    const most = frequency === 'MONTHLY' || names.includes('BYMONTH') ? 5 : 53;
    const days = Array.from(
      { length: whole(1, 3) },
      () => `${ordinals && chance(0.5) ? signed(most) : ''}${pick(dayNames)}`,
    );
    add('BYDAY', [...new Set(days)]);
  }
  if (chance(isFine ? 0.3 : 0.15))
    add(
      'BYHOUR',
      some(3, () => whole(0, 23)),
    );
  if (chance(isFine ? 0.3 : 0.1))
    add(
      'BYMINUTE',
      some(3, () => whole(0, 59)),
    );
  if (chance(isFine ? 0.2 : 0.05))
    add(
      'BYSECOND',
      some(3, () => whole(0, 59)),
    );
  const canSet = names.some((name) => name !== 'BYMONTH') && frequency !== 'SECONDLY';
  if (canSet && chance(0.25))
    add(
      'BYSETPOS',
      some(2, () => signed(4)),
    );
  const zone = pick(zones);
  const end = chance(0.5) ? undefined : chance(0.5) ? 'COUNT' : 'UNTIL';
  if (end === 'COUNT') parts.push(`COUNT=${whole(1, 60)}`);
  return {
    zone,
    rule: parts.join(';'),
    names,
    frequency,
    start: wall(start),
    until: end === 'UNTIL' ? from + Math.floor(random() * length) : undefined,
    exceptions: chance(0.3) ? whole(1, 3) : 0,
    extra: chance(0.25)
      ? Array.from({ length: whole(1, 3) }, () => wall(from + Math.floor(random() * length)))
      : [],
    from: Math.floor(from),
    to: Math.floor(from + length),
  };
}

/** A wall-clock time as iCalendar writes it. */
export function wall(ms) {
  return new Date(Math.floor(ms / 1000) * 1000).toISOString().replace(/[-:]|\.000Z/g, '');
}

/** Mulberry32: the same numbers everywhere. */
function generator(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
