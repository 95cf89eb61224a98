// Ten years of a busy person: single events, series in several zones with exceptions, moved
// instances, and the long descriptions that conference links bring.

/** A calendar of some 3 MB. */
export function largeCalendar() {
  const lines = ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//mlprep//check-busy//EN'];
  const two = (number) => String(number).padStart(2, '0');
  const zones = ['Europe/Berlin', 'W. Europe Standard Time', 'America/New_York', 'Asia/Kolkata'];
  const text = 'Join the meeting with this link\\, or by telephone. '.repeat(6);
  const folded = `DESCRIPTION:${text}`.match(/.{1,74}/g).join('\r\n ');
  for (let index = 0; index < 5600; index += 1) {
    const day = `${2018 + (index % 10)}${two(1 + (index % 12))}${two(1 + (index % 28))}`;
    const time = `${two(7 + (index % 12))}${two((index % 4) * 15)}00`;
    const zone = zones[index % zones.length];
    lines.push('BEGIN:VEVENT', `UID:event-${index}@example.com`, 'SEQUENCE:1');
    lines.push(`DTSTAMP:20260101T000000Z`, `SUMMARY:Event ${index}`, folded);
    lines.push(`DTSTART;TZID=${zone}:${day}T${time}`, 'DURATION:PT45M');
    if (index % 3 === 0) {
      const every = ['FREQ=WEEKLY;BYDAY=MO,WE', 'FREQ=DAILY;COUNT=2500', 'FREQ=MONTHLY;BYDAY=-1FR'];
      lines.push(`RRULE:${every[(index / 3) % 3]}`);
      lines.push(`EXDATE;TZID=${zone}:20261130T${time},20261207T${time}`);
    }
    lines.push('END:VEVENT');
    if (index % 12 === 0) {
      lines.push('BEGIN:VEVENT', `UID:event-${index}@example.com`, 'SEQUENCE:1');
      lines.push(`RECURRENCE-ID;TZID=${zone}:20261202T${time}`);
      lines.push(`DTSTART;TZID=${zone}:20261203T${time}`, 'DURATION:PT1H', 'END:VEVENT');
    }
  }
  return [...lines, 'END:VCALENDAR', ''].join('\r\n');
}
