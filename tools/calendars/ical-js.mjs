import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';

const manifest = new URL('../package.json', import.meta.resolve('ical.js'));

/** ical.js, the parser of Thunderbird and Nextcloud. */
export const icalJs = {
  name: 'ical.js',
  needs: 'npm package ical.js',
  version: () => JSON.parse(readFileSync(manifest, 'utf8')).version,
  read: (file) => readWithIcalJs(readFileSync(file, 'utf8')),
};

/** The events of a calendar's text. */
export function readWithIcalJs(text) {
  const calendar = new ICAL.Component(ICAL.parse(text));
  return calendar.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    const at = (time) => (time.isDate ? time.toString() : time.toJSDate().getTime());
    if (!event.startDate.isDate && event.startDate.zone !== ICAL.Timezone.utcTimezone) {
      throw new Error(`${event.uid} is not in UTC`);
    }
    return {
      uid: event.uid,
      start: at(event.startDate),
      end: at(event.endDate),
      status: String(component.getFirstPropertyValue('status')),
    };
  });
}
