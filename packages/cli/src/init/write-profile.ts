import { Document, isMap, isScalar, parseDocument, type Scalar, YAMLMap } from 'yaml';

/** The fields in the order of docs/profile.md, each with a line that explains it. */
const comments: readonly (readonly [field: string, comment: string])[] = [
  ['name', 'printed on the checklists'],
  ['role', 'who you are interviewed as; "mlprep list roles" shows all'],
  ['interview', 'the day, or the day and the time, as 2027-01-15T10:00'],
  [
    'weeks',
    'whole weeks until the interview; write "interview: 2027-01-15T10:00" once it has a date',
  ],
  ['interviews', 'the interviews, each with its time'],
  ['start', 'the first day that may hold a session'],
  ['timezone', 'all times here are in this zone'],
  ['hours', 'hours a week, on usual evenings and the weekend'],
  ['evening', 'when evening sessions start'],
  ['morning', 'when weekend sessions start'],
  ['availability', 'your days and times, Monday mon to Sunday sun'],
  ['hoursByWeek', 'other hours in single weeks, or off'],
  ['off', 'days without sessions'],
  ['busy', 'calendars to keep clear of'],
  ['session', 'shortest and longest session and the break between two, in minutes'],
  [
    'levels',
    'how sure you are, by area or topic: 0 new to me … 4 could explain it, 5 plan no lessons',
  ],
  ['focus', 'factor on a kind of question: 1.5 is half as much again'],
  ['projects', 'projects to build, in this order'],
  ['known', 'topics whose lesson is never planned'],
  ['slack', 'share of the hours left free'],
];

/** Fields that say the same in different ways. */
const alternatives: readonly (readonly string[])[] = [
  ['interview', 'weeks', 'interviews'],
  ['hours', 'availability'],
];

/** Fields that many will want one day, as they are written. */
const examples: readonly (readonly [field: string, line: string, comment: string])[] = [
  ['off', 'off: [2026-12-24..2026-12-26]', 'days without sessions'],
  ['hoursByWeek', 'hoursByWeek: { 2026-12-28: 3 }', 'other hours in one week, or off'],
  ['known', 'known: [linear-regression]', 'topics you need no lesson in'],
  ['slack', 'slack: 0.15', 'share of the hours left free for life'],
];

/**
 * A new profile as YAML, with a comment on every field.
 *
 * @param fields - as a profile has them; it is read back as the same fields
 */
export function writeProfile(fields: Readonly<Record<string, unknown>>): string {
  const order = comments.map(([field]) => field);
  const given = Object.entries(fields).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  const doc = new Document(Object.fromEntries(given));
  doc.commentBefore = [
    ' Your preparation. After a change here, "mlprep plan" makes the plan anew and keeps your ticks.',
    ' "mlprep check mlprep.yaml" looks for mistakes; docs/profile.md of the project says more.',
  ].join('\n');
  if (isMap(doc.contents)) for (const pair of doc.contents.items) dress(pair);
  const more = examples.filter(([field]) => fields[field] === undefined);
  const tail = more.map(([, line, comment]) => `# ${line.padEnd(34)} # ${comment}`);
  const later =
    tail.length === 0 ? '' : `\n# For later; take the first # away:\n${tail.join('\n')}\n`;
  return `${doc.toString({ lineWidth: 0 })}${later}`;
}

/**
 * The same file with other fields: comments, order and whatever did not change stay as they are.
 *
 * @param text - a profile without problems
 */
export function editProfile(text: string, fields: Readonly<Record<string, unknown>>): string {
  const doc = parseDocument(text);
  const before = (doc.toJS() ?? {}) as Readonly<Record<string, unknown>>;
  if (!isMap(doc.contents)) return writeProfile(fields);
  const { items } = doc.contents as YAMLMap<Scalar<string>>;
  for (const [field, value] of Object.entries(fields)) {
    if (JSON.stringify(before[field]) === JSON.stringify(value)) continue;
    if (field in before) doc.set(field, asNode(doc, value));
    else {
      const pair = doc.createPair(field, value) as (typeof items)[number];
      dress(pair);
      items.splice(placeOf(field, fields, items), 0, pair);
    }
  }
  for (const field of Object.keys(before)) if (!(field in fields)) takeOut(doc, items, field);
  return doc.toString({ lineWidth: 0 });
}

/** A field that takes the place of another, as weeks that of a date, stands after it. */
function placeOf(
  field: string,
  fields: Readonly<Record<string, unknown>>,
  items: YAMLMap<Scalar<string>>['items'],
): number {
  const group = alternatives.find((names) => names.includes(field)) ?? [];
  const at = items.findIndex(({ key }) => group.includes(key.value) && !(key.value in fields));
  return at < 0 ? items.length : at + 1;
}

/** Takes a field out; a person's own comment above it stays, above what comes next. */
function takeOut(
  doc: Document.Parsed,
  items: YAMLMap<Scalar<string>>['items'],
  field: string,
): void {
  const at = items.findIndex(({ key }) => key.value === field);
  const ours = comments.find(([name]) => name === field)?.[1];
  const own = (items[at]?.key.commentBefore ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '' && line.trim() !== ours);
  items.splice(at, 1);
  if (own.length === 0) return;
  const join = (after: string | null | undefined): string =>
    [...own, ...(after ? [after] : [])].join('\n');
  const next = items[at]?.key;
  if (next !== undefined) next.commentBefore = join(next.commentBefore);
  else doc.comment = join(doc.comment);
}

/** Gives a field its comment, and small maps and lists a line each. */
function dress(pair: { key: unknown; value: unknown }): void {
  const key = pair.key as Scalar<string>;
  const comment = comments.find(([field]) => field === key.value)?.[1];
  if (isScalar(key) && comment !== undefined) key.commentBefore = ` ${comment}`;
  flatten(pair.value);
}

function asNode(doc: Document, value: unknown): unknown {
  const node = doc.createNode(value);
  flatten(node);
  return node;
}

/** A map of lists gets a line for each list; everything else stands in one line. */
function flatten(node: unknown): void {
  if (typeof node !== 'object' || node === null || !('items' in node)) return;
  const { items } = node as { readonly items: readonly { readonly value?: unknown }[] };
  const holdsLists =
    node instanceof YAMLMap &&
    items.some(({ value }) => typeof value === 'object' && value !== null && 'items' in value);
  if (!holdsLists) (node as { flow?: boolean }).flow = true;
  else for (const { value } of items) flatten(value);
}
