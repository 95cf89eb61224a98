import type { Activity, Session } from '@mlprep/planner';
import { countLines, pointMillimetres } from './count-lines.js';
import { type RowWords, rowWords } from './row-words.js';

/** How closely a sheet is set. */
export type Density = 'roomy' | 'compact';

/** Sizes that the style sheet and the estimate of heights agree on: points, and millimetres. */
export const densities = {
  roomy: { titlePoints: 10, detailPoints: 9, lineHeight: 1.36, rowPadding: 3, session: 12.6 },
  compact: { titlePoints: 8.5, detailPoints: 8.5, lineHeight: 1.22, rowPadding: 1.2, session: 8.1 },
} as const;

/** The room that both A4 and Letter have inside margins of 12 mm, in millimetres. */
export const pageRoom = { width: 186, height: 253 } as const;

/** The column of a row's words: the page without box, minutes and notes. */
export const wordsWidth = 134;

/** What may stay blank at the foot so that a session is not divided, in millimetres. */
const mostLeftBlank = 70;

/** What a sheet's heading takes, and the line below it. */
const headHeight = 20.4;

/** A row of a sheet. */
export interface Row {
  readonly activity: Activity;
  readonly words: RowWords;
}

/** A session on a sheet, or the part of it that fits. */
export interface Block {
  readonly session: Session;
  readonly rows: readonly Row[];
  /** True when it began on the sheet before. */
  readonly isContinued: boolean;
}

/** One page of a week. */
export interface Sheet {
  readonly blocks: readonly Block[];
  /** Millimetres that stay free at the foot. */
  readonly free: number;
}

/** A week laid out on its sheets. */
export interface WeekLayout {
  readonly density: Density;
  readonly sheets: readonly Sheet[];
}

/**
 * Lays a week's sessions out on sheets: roomy where that takes no more sheets than compact does. A
 * session is divided only where much of a sheet would stay blank without it.
 */
export function layOutWeek(sessions: readonly Session[]): WeekLayout {
  const roomy = fill(sessions, 'roomy');
  const compact = fill(sessions, 'compact');
  return roomy.length <= compact.length
    ? { density: 'roomy', sheets: roomy }
    : { density: 'compact', sheets: compact };
}

function fill(sessions: readonly Session[], density: Density): readonly Sheet[] {
  const room = pageRoom.height - headHeight;
  const sheets: { blocks: Block[]; free: number }[] = [{ blocks: [], free: room }];
  const last = () => sheets.at(-1) ?? { blocks: [], free: 0 };
  for (const session of sessions) {
    const rows = session.activities.map((activity) => ({ activity, words: rowWords(activity) }));
    const heights = rows.map((row) => rowHeight(row, density));
    const whole = heights.reduce((sum, height) => sum + height, densities[density].session);
    if (whole > last().free && last().free < mostLeftBlank && last().blocks.length > 0) {
      sheets.push({ blocks: [], free: room });
    }
    let block: { session: Session; rows: Row[]; isContinued: boolean } | undefined;
    rows.forEach((row, index) => {
      const height = heights[index] ?? 0;
      const needed = height + (block === undefined ? densities[density].session : 0);
      if (needed > last().free && last().blocks.length > 0) {
        sheets.push({ blocks: [], free: room });
        block = undefined;
      }
      if (block === undefined) {
        block = { session, rows: [], isContinued: index > 0 };
        last().blocks.push(block);
        last().free -= densities[density].session;
      }
      block.rows.push(row);
      last().free -= height;
    });
  }
  return sheets;
}

/**
 * True for a row that a compact sheet leaves at its title: "Again" says why a question is there,
 * and no other reason is worth a line of its own. When new work is done is always said.
 */
export function isBrief({ activity, words }: Row): boolean {
  if (activity.kind === 'review') return true;
  if (words.isNew) return false;
  const { titlePoints } = densities.compact;
  const title = titleOf({ activity, words });
  return (
    countLines(`${title} · ${words.detail}`, wordsWidth, titlePoints) >
    countLines(title, wordsWidth, titlePoints)
  );
}

function titleOf({ activity, words }: Row): string {
  return `${words.verb} ${words.title}${activity.status === 'planned' ? '' : ' (skipped)'}`;
}

function rowHeight(row: Row, density: Density): number {
  const { words } = row;
  const { titlePoints, detailPoints, lineHeight, rowPadding } = densities[density];
  const title = titleOf(row);
  const line = lineHeight * pointMillimetres;
  if (density === 'compact') {
    const text = isBrief(row) ? title : `${title} · ${words.detail}`;
    const lines = countLines(text, wordsWidth, titlePoints);
    return lines * titlePoints * line + rowPadding;
  }
  return (
    countLines(title, wordsWidth, titlePoints) * titlePoints * line +
    (words.detail === '' ? 0 : countLines(words.detail, wordsWidth, detailPoints)) *
      detailPoints *
      line +
    rowPadding
  );
}
