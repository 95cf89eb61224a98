import { pack } from '@mlprep/content';
import { hintFor } from '@mlprep/core';
import {
  renderAnki,
  renderCalendar,
  renderCsv,
  renderJson,
  renderPrintPage,
} from '@mlprep/formats';
import type { Plan } from '@mlprep/planner';
import { exitCode, Stop } from './exit-code.js';

/** The formats that are one file: its name in a plan's folder, and how it is made. */
const files = {
  ics: {
    file: 'calendar.ics',
    render: (plan: Plan, alarmMinutes: number) => renderCalendar(plan, { alarmMinutes, pack }),
  },
  html: { file: 'print.html', render: (plan: Plan) => renderPrintPage(plan, pack) },
  json: { file: 'plan.json', render: (plan: Plan) => renderJson(plan) },
  anki: { file: 'anki.txt', render: (plan: Plan) => renderAnki(plan, pack) },
  csv: { file: 'plan.csv', render: (plan: Plan) => renderCsv(plan) },
} as const;

/** A format that is one file. */
export type FileFormat = keyof typeof files;

/** The formats of one file each, in the order in which they are named. */
export const fileFormats = Object.keys(files) as readonly FileFormat[];
/** All that `mlprep plan --format` takes. */
export const planFormats: readonly string[] = ['md', ...fileFormats];
/** What `mlprep plan` writes when it is not told. */
export const usualFormats = 'md,ics,html,json';

/** The name of a format's file in a plan's folder. */
export function fileOf(format: FileFormat): string {
  return files[format].file;
}

/** Writes a plan in a format of one file. */
export function renderFormat(plan: Plan, format: FileFormat, alarmMinutes: number): string {
  return files[format].render(plan, alarmMinutes);
}

/** Finds a format by its name, in small or capital letters. */
export function readFormat<T extends string>(given: string, known: readonly T[]): T {
  const format = known.find((name) => name === given.trim().toLowerCase());
  if (format !== undefined) return format;
  throw new Stop(
    exitCode.usage,
    `Cannot write the format "${given.trim()}"`,
    hintFor(given.trim().toLowerCase(), known, `formats: ${known.join(', ')}`),
  );
}
