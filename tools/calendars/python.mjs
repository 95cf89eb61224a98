import { fileURLToPath } from 'node:url';
import { run } from '../run-program.mjs';
import { findPython } from '../run-python.mjs';

/** A reader written in Python: a script beside this file that prints the events as JSON. */
function pythonReader(name, needs, modules, script) {
  let python;
  return {
    name,
    needs,
    version() {
      python = findPython(modules);
      return python && run(python, [fileURLToPath(new URL(script, import.meta.url))]).trim();
    },
    read(file) {
      const path = fileURLToPath(new URL(script, import.meta.url));
      return JSON.parse(run(python, [path, file]));
    },
  };
}

export const pythonIcalendar = pythonReader(
  'python-icalendar',
  'Debian package python3-icalendar',
  ['icalendar'],
  'read_icalendar.py',
);

export const libical = pythonReader(
  'libical',
  'Debian packages gir1.2-ical-3.0 and python3-gi',
  ['gi', 'gi.repository.ICalGLib'],
  'read_libical.py',
);
