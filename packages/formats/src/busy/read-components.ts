import type { CalendarLine } from './calendar-lines.js';
import type { Report } from './collect-problems.js';

/** A component of a calendar: an event, a zone, one of its observances. */
export interface Component {
  readonly name: string;
  /** Where it begins. */
  readonly line: number;
  readonly lines: readonly CalendarLine[];
  readonly parts: readonly Component[];
}

interface Open extends Component {
  readonly lines: CalendarLine[];
  readonly parts: Component[];
}

/** What stands at the top of a calendar: its beginning closes whatever was left open. */
const kinds = ['VEVENT', 'VFREEBUSY', 'VTIMEZONE', 'VTODO', 'VJOURNAL'];

/**
 * Puts lines together into components. One that is never closed ends where the next begins, so that
 * it cannot swallow it; that is reported.
 *
 * @returns the calendars of a file; what stands outside of any is one of its own
 */
export function readComponents(
  lines: readonly CalendarLine[],
  report: Report,
): readonly Component[] {
  const outside = open('VCALENDAR', 1);
  const calendars: Component[] = [];
  let path: Open[] = [];
  const close = (depth: number): void => {
    for (const component of path.slice(depth).reverse()) {
      const message = `Cannot find the end of the ${component.name} that begins here`;
      const hint = 'the file may have been cut short; export the calendar again';
      report('CALENDAR_UNCLOSED', component.line, message, { hint });
    }
    path = path.slice(0, depth);
  };
  for (const line of lines) {
    const name = line.text
      .slice(line.text.indexOf(':') + 1)
      .trim()
      .toUpperCase();
    if (line.name === 'BEGIN') {
      if (name === 'VCALENDAR') close(0);
      else if (kinds.includes(name)) close(path[0]?.name === 'VCALENDAR' ? 1 : 0);
      const component = open(name, line.line);
      if (name === 'VCALENDAR') calendars.push(component);
      else (path.at(-1) ?? outside).parts.push(component);
      path.push(component);
    } else if (line.name === 'END') {
      const depth = path.findLastIndex((component) => component.name === name);
      // An end without a beginning ends nothing.
      if (depth < 0) continue;
      close(depth + 1);
      path = path.slice(0, depth);
    } else path.at(-1)?.lines.push(line);
  }
  close(0);
  return outside.parts.length > 0 ? [...calendars, outside] : calendars;
}

function open(name: string, line: number): Open {
  return { name, line, lines: [], parts: [] };
}
