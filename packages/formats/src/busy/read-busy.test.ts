import { describe, expect, it } from 'vitest';
import { type ReadBusyOptions, readBusy } from './read-busy.js';

/** Four weeks from Monday 23 November 2026, for somebody in Berlin. */
const usual: ReadBusyOptions = {
  from: '2026-11-23T00:00:00+01:00',
  to: '2026-12-21T00:00:00+01:00',
  timezone: 'Europe/Berlin',
};

function calendar(...lines: readonly string[]): string {
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR', ''].join('\r\n');
}

function event(...lines: readonly string[]): string {
  const identity = lines.some((line) => line.startsWith('UID:')) ? [] : ['UID:1'];
  return ['BEGIN:VEVENT', ...identity, ...lines, 'END:VEVENT'].join('\r\n');
}

/** Busy times as `11-23T18:00/11-23T19:00`, in UTC. */
function busy(text: string, options: Partial<ReadBusyOptions> = {}): readonly string[] {
  const { intervals } = readBusy(text, { ...usual, ...options });
  return intervals.map(({ start, end }) => `${short(start)}/${short(end)}`);
}

function short(instant: string): string {
  return instant.replace(/^2026-/, '').replace(/(?::00)?Z$/, '');
}

function codes(text: string, options: Partial<ReadBusyOptions> = {}): readonly string[] {
  const { problems } = readBusy(text, { ...usual, ...options });
  return problems.map(({ code, severity, location }) => `${location.line} ${severity} ${code}`);
}

const tuesday = ['DTSTART;TZID=Europe/Berlin:20261124T190000', 'DURATION:PT1H'];
const tuesdayBusy = ['11-24T18:00/11-24T19:00'];
const weekly = [...tuesday, 'RRULE:FREQ=WEEKLY'];
const weeklyBusy = [
  '11-24T18:00/11-24T19:00',
  '12-01T18:00/12-01T19:00',
  '12-08T18:00/12-08T19:00',
  '12-15T18:00/12-15T19:00',
];

describe('zones', () => {
  it.each([
    ['UTC', 'DTSTART:20261124T180000Z'],
    ['an IANA name', 'DTSTART;TZID=Europe/Berlin:20261124T190000'],
    ['an IANA name in other case', 'DTSTART;TZID=europe/berlin:20261124T190000'],
    ['an IANA name in quotes', 'DTSTART;TZID="Europe/Berlin":20261124T190000'],
    ['another IANA zone', 'DTSTART;TZID=Asia/Kolkata:20261124T233000'],
    ['a Windows name', 'DTSTART;TZID=W. Europe Standard Time:20261124T190000'],
    ['a Windows name abroad', 'DTSTART;TZID=Eastern Standard Time:20261124T130000'],
    [
      'a trailing area and city',
      'DTSTART;TZID=/mozilla.org/20050126_1/Europe/Berlin:20261124T190000',
    ],
    [
      'a trailing area and city of three parts',
      'DTSTART;TZID=/citadel.org/20210210_1/America/Argentina/Ushuaia:20261124T150000',
    ],
    ["Microsoft's UTC", 'DTSTART;TZID=tzone://Microsoft/Utc:20261124T180000'],
    ['a floating time', 'DTSTART:20261124T190000'],
    ['a zone and a Z at once', 'DTSTART;TZID=America/New_York:20261124T180000Z'],
    ['a time without seconds', 'DTSTART:20261124T1800Z'],
    ['small letters', 'dtstart;tzid=Europe/Berlin:20261124T190000'],
  ])('reads %s', (_, start) => {
    const text = calendar(event(start, 'DURATION:PT1H'));
    expect(busy(text)).toEqual(tuesdayBusy);
    expect(codes(text)).toEqual([]);
  });

  const custom = (id: string): string =>
    [
      'BEGIN:VTIMEZONE',
      `TZID:${id}`,
      'BEGIN:STANDARD',
      'DTSTART:16010101T030000',
      'TZOFFSETFROM:+0300',
      'TZOFFSETTO:+0200',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
      'END:STANDARD',
      'BEGIN:DAYLIGHT',
      'DTSTART:16010101T020000',
      'TZOFFSETFROM:+0200',
      'TZOFFSETTO:+0300',
      'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
      'END:DAYLIGHT',
      'END:VTIMEZONE',
    ].join('\r\n');

  it('reads a zone that the file describes, on both sides of a clock change', () => {
    const text = calendar(
      custom('Customized Time Zone'),
      event('DTSTART;TZID=Customized Time Zone:20261124T200000', 'DURATION:PT1H'),
      event('UID:2', 'DTSTART;TZID=Customized Time Zone:20260724T200000', 'DURATION:PT1H'),
    );
    expect(busy(text, { from: '2026-07-01T00:00:00Z' })).toEqual([
      '07-24T17:00/07-24T18:00',
      ...tuesdayBusy,
    ]);
    expect(codes(text)).toEqual([]);
  });

  it("reads a name with colon and comma, in quotes or, as Outlook's, without", () => {
    const id = '(UTC+02:00) Athens, Bucharest';
    for (const written of [id, `"${id}"`]) {
      const text = calendar(
        custom(id),
        event(`DTSTART;TZID=${written}:20261124T200000`, 'DURATION:PT1H'),
      );
      expect(busy(text)).toEqual(tuesdayBusy);
    }
  });

  it('believes the file about a short name that it describes, else the zone database', () => {
    const at = event('DTSTART;TZID=EET:20261124T200000', 'DURATION:PT1H');
    expect(busy(calendar(at))).toEqual(tuesdayBusy);
    const own = custom('EET').replaceAll('+0200', '+0500').replaceAll('+0300', '+0500');
    expect(busy(calendar(own, at))).toEqual(['11-24T15:00/11-24T16:00']);
  });

  it('believes the zone database about Windows and IANA names, whatever the file describes', () => {
    for (const name of ['W. Europe Standard Time', 'Europe/Berlin']) {
      const at = event(`DTSTART;TZID=${name}:20261124T190000`, 'DURATION:PT1H');
      expect(busy(calendar(custom(name), at))).toEqual(tuesdayBusy);
    }
  });

  it('reads an unknown zone as the user’s, and says so once', () => {
    const text = calendar(
      event('DTSTART;TZID=Mars/Olympus:20261124T190000', 'DURATION:PT1H'),
      event('UID:2', 'DTSTART;TZID=Mars/Olympus:20261125T190000', 'DURATION:PT1H'),
    );
    expect(busy(text)).toEqual([...tuesdayBusy, '11-25T18:00/11-25T19:00']);
    expect(codes(text)).toEqual(['5 warning ZONE_UNKNOWN']);
  });

  it('is not misled by names that every object has', () => {
    const text = calendar(event('DTSTART;TZID=constructor:20261124T190000', 'DURATION:PT1H'));
    expect(codes(text)).toEqual(['5 warning ZONE_UNKNOWN']);
  });

  it('takes the first of two equal times, and reads a skipped one with the offset before', () => {
    const night = { from: '2026-03-01T00:00:00Z', to: '2026-11-01T00:00:00Z' };
    const at = (time: string): string =>
      calendar(event(`DTSTART;TZID=Europe/Berlin:${time}`, 'DURATION:PT10M'));
    expect(busy(at('20261025T023000'), night)).toEqual(['10-25T00:30/10-25T00:40']);
    expect(busy(at('20260329T023000'), night)).toEqual(['03-29T01:30/03-29T01:40']);
  });

  it('does the same in a zone that the file describes', () => {
    const night = { from: '2026-03-01T00:00:00Z', to: '2026-11-01T00:00:00Z' };
    const at = (time: string): string =>
      calendar(custom('My zone'), event(`DTSTART;TZID=My zone:${time}`, 'DURATION:PT10M'));
    expect(busy(at('20261025T023000'), night)).toEqual(['10-24T23:30/10-24T23:40']);
    expect(busy(at('20260329T023000'), night)).toEqual(['03-29T00:30/03-29T00:40']);
  });

  it('keeps the hour of a series across a clock change', () => {
    const text = calendar(
      event(
        'DTSTART;TZID=Europe/Berlin:20261023T190000',
        'DURATION:PT1H',
        'RRULE:FREQ=DAILY;COUNT=4',
      ),
    );
    expect(busy(text, { from: '2026-10-01T00:00:00Z' })).toEqual([
      '10-23T17:00/10-23T18:00',
      '10-24T17:00/10-24T18:00',
      '10-25T18:00/10-25T19:00',
      '10-26T18:00/10-26T19:00',
    ]);
  });
});

describe('how long an event lasts', () => {
  const from = 'DTSTART;TZID=Europe/Berlin:20261124T190000';
  it.each([
    ['an end', [from, 'DTEND;TZID=Europe/Berlin:20261124T200000'], tuesdayBusy],
    ['an end in another zone', [from, 'DTEND;TZID=America/New_York:20261124T140000'], tuesdayBusy],
    ['a length', [from, 'DURATION:PT1H'], tuesdayBusy],
    ['a length of days', [from, 'DURATION:P1DT1H'], ['11-24T18:00/11-25T19:00']],
    ['neither', [from], []],
    ['an end that is its start', [from, 'DTEND;TZID=Europe/Berlin:20261124T190000'], []],
    ['an end that is a day', [from, 'DTEND;VALUE=DATE:20261125'], ['11-24T18:00/11-24T23:00']],
  ])('%s', (_, lines, expected) => {
    const text = calendar(event(...lines));
    expect(busy(text)).toEqual(expected);
    expect(codes(text)).toEqual([]);
  });

  it.each([
    ['DTEND;TZID=Europe/Berlin:20261124T180000', 'it ends before it starts'],
    ['DTEND:tomorrow', '"tomorrow" is no day or time'],
    ['DURATION:-PT1H', '"-PT1H" is no length of time'],
    ['DURATION:an hour', '"an hour" is no length of time'],
  ])('says what is wrong with %s', (line, what) => {
    const { intervals, problems } = readBusy(calendar(event('SUMMARY:Dentist', from, line)), usual);
    expect(intervals).toEqual([]);
    expect(problems.map(({ code, message }) => [code, message])).toEqual([
      ['EVENT_VALUE_INVALID', `Cannot read ${/^\w+/.exec(line)?.[0]} of "Dentist": ${what}`],
    ]);
  });

  it('counts nominal days of a length across a clock change, and exact time of an end', () => {
    const start = 'DTSTART;TZID=Europe/Berlin:20261024T120000';
    const window = { from: '2026-10-01T00:00:00Z' };
    expect(busy(calendar(event(start, 'DURATION:P1D')), window)).toEqual([
      '10-24T10:00/10-25T11:00',
    ]);
    expect(
      busy(
        calendar(
          event(
            'DTSTART;TZID=Europe/Berlin:20261023T120000',
            'DTEND;TZID=Europe/Berlin:20261024T120000',
            'RRULE:FREQ=DAILY;INTERVAL=7;COUNT=2',
          ),
        ),
        window,
      ),
    ).toEqual(['10-23T10:00/10-24T10:00', '10-30T11:00/10-31T11:00']);
  });
});

describe('whole days', () => {
  const day = ['DTSTART;VALUE=DATE:20261124'];
  it.each([
    ['one day without an end', day, ['11-23T23:00/11-24T23:00']],
    ['an exclusive end', [...day, 'DTEND;VALUE=DATE:20261126'], ['11-23T23:00/11-25T23:00']],
    ['an end on the same day', [...day, 'DTEND;VALUE=DATE:20261124'], ['11-23T23:00/11-24T23:00']],
    ['a length', [...day, 'DURATION:P2D'], ['11-23T23:00/11-25T23:00']],
    ['no VALUE=DATE', ['DTSTART:20261124'], ['11-23T23:00/11-24T23:00']],
    ['VALUE=DATE with a time', ['DTSTART;VALUE=DATE:20261124T000000'], ['11-23T23:00/11-24T23:00']],
    [
      'midnight to midnight, called a whole day',
      [
        'DTSTART;TZID=Europe/Berlin:20261124T000000',
        'DTEND;TZID=Europe/Berlin:20261125T000000',
        'X-MICROSOFT-CDO-ALLDAYEVENT:TRUE',
      ],
      ['11-23T23:00/11-24T23:00'],
    ],
  ])('%s: only when they block', (_, lines, expected) => {
    const text = calendar(event(...lines));
    expect(busy(text)).toEqual([]);
    expect(busy(text, { allDay: 'block' })).toEqual(expected);
  });

  it('do not block when transparent', () => {
    expect(busy(calendar(event(...day, 'TRANSP:TRANSPARENT')), { allDay: 'block' })).toEqual([]);
  });

  it('are days of the user, not of the file', () => {
    expect(busy(calendar(event(...day)), { allDay: 'block', timezone: 'Asia/Kolkata' })).toEqual([
      '11-23T18:30/11-24T18:30',
    ]);
  });

  it('are told apart within a series', () => {
    const text = calendar(
      event(...day, 'RRULE:FREQ=WEEKLY'),
      event(
        'UID:1',
        'RECURRENCE-ID;VALUE=DATE:20261201',
        'DTSTART:20261201T100000',
        'DURATION:PT1H',
      ),
    );
    expect(busy(text)).toEqual(['12-01T09:00/12-01T10:00']);
  });
});

describe('what does not take time', () => {
  it.each([
    'TRANSP:TRANSPARENT',
    'transp:transparent',
    'STATUS:CANCELLED',
    'X-MICROSOFT-CDO-BUSYSTATUS:FREE',
  ])('%s', (line) => {
    expect(busy(calendar(event(...tuesday, line)))).toEqual([]);
  });

  it.each([
    'TRANSP:OPAQUE',
    'STATUS:TENTATIVE',
    'X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE',
    'X-MICROSOFT-CDO-BUSYSTATUS:OOF',
  ])('but %s does', (line) => {
    expect(busy(calendar(event(...tuesday, line)))).toEqual(tuesdayBusy);
  });

  it('events of our own plans', () => {
    const own = ['2026-11-24-1.x1@mlprep', 'week-1.x1@mlprep', 'interview-1.x1@mlprep'].map((uid) =>
      event(`UID:${uid}`, ...tuesday),
    );
    expect(busy(calendar(...own))).toEqual([]);
    expect(busy(calendar(event('UID:a@mlprep.example.com', ...tuesday)))).toEqual(tuesdayBusy);
  });

  it('tasks, notes and alarms', () => {
    const alarm = 'BEGIN:VALARM\r\nTRIGGER:-PT10M\r\nDURATION:PT5M\r\nEND:VALARM';
    const task = ['BEGIN:VTODO', ...tuesday, 'END:VTODO'].join('\r\n');
    expect(busy(calendar(task))).toEqual([]);
    expect(busy(calendar(event(...tuesday, alarm)))).toEqual(tuesdayBusy);
  });
});

describe('free-busy lists', () => {
  const list = (...lines: readonly string[]): string =>
    calendar('BEGIN:VFREEBUSY', 'DTSTART:20261101T000000Z', ...lines, 'END:VFREEBUSY');

  it('are busy unless they say free', () => {
    const text = list(
      'FREEBUSY:20261124T180000Z/PT1H,20261125T180000Z/20261125T190000Z',
      'FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261126T180000Z/PT1H',
      'FREEBUSY;FBTYPE=BUSY-UNAVAILABLE:20261127T180000Z/PT1H',
      'FREEBUSY;FBTYPE=FREE:20261128T180000Z/PT1H',
    );
    expect(busy(text)).toEqual([24, 25, 26, 27].map((day) => `11-${day}T18:00/11-${day}T19:00`));
    expect(codes(text)).toEqual([]);
  });

  it('say which line cannot be read, and keep the others', () => {
    const text = list('FREEBUSY:soon', 'FREEBUSY:20261124T180000Z/PT1H');
    expect(busy(text)).toEqual(tuesdayBusy);
    expect(codes(text)).toEqual(['5 warning EVENT_VALUE_INVALID']);
  });
});

describe('series', () => {
  it.each([
    ['for ever', 'RRULE:FREQ=WEEKLY', [24, 1, 8, 15]],
    ['a number of times', 'RRULE:FREQ=WEEKLY;COUNT=2', [24, 1]],
    ['until an instant', 'RRULE:FREQ=WEEKLY;UNTIL=20261208T180000Z', [24, 1, 8]],
    ['until just before an instance', 'RRULE:FREQ=WEEKLY;UNTIL=20261208T175959Z', [24, 1]],
    ['until a day, which counts', 'RRULE:FREQ=WEEKLY;UNTIL=20261208', [24, 1, 8]],
    ['until a time of its own clock', 'RRULE:FREQ=WEEKLY;UNTIL=20261208T190000', [24, 1, 8]],
    [
      'for ever, by a year that says so',
      'RRULE:FREQ=WEEKLY;UNTIL=99991231T235959Z',
      [24, 1, 8, 15],
    ],
    ['every other week', 'RRULE:FREQ=WEEKLY;INTERVAL=2', [24, 8]],
    ['in small letters', 'rrule:freq=weekly;interval=2', [24, 8]],
    ['with an interval of nothing', 'RRULE:FREQ=WEEKLY;INTERVAL=0', [24, 1, 8, 15]],
    [
      'by rule and extra date',
      'RRULE:FREQ=MONTHLY\r\nRDATE;TZID=Europe/Berlin:20261201T190000',
      [24, 1],
    ],
    ['by extra dates in a list', 'RDATE:20261201T180000Z,20261208T190000', [24, 1, 8]],
    ['by extra days', 'RDATE;VALUE=DATE:20261201,20261208', [24, 1, 8]],
    ['but not at an exception', 'RRULE:FREQ=WEEKLY\r\nEXDATE:20261201T180000Z', [24, 8, 15]],
    [
      'but not at exceptions in lists and lines',
      'RRULE:FREQ=WEEKLY\r\nEXDATE;TZID=Europe/Berlin:20261201T190000,20261208T190000\r\nEXDATE:20261215T180000Z',
      [24],
    ],
    ['but not on a day', 'RRULE:FREQ=WEEKLY\r\nEXDATE;VALUE=DATE:20261201', [24, 8, 15]],
    ['but not on a day without VALUE', 'RRULE:FREQ=WEEKLY\r\nEXDATE:20261201', [24, 8, 15]],
    ['but not at a floating exception', 'RRULE:FREQ=WEEKLY\r\nEXDATE:20261201T190000', [24, 8, 15]],
    ['but not at its start', 'RRULE:FREQ=WEEKLY\r\nEXDATE:20261124T180000Z', [1, 8, 15]],
    [
      'but not at an excepted extra date',
      'RDATE:20261201T180000Z\r\nEXDATE:20261201T180000Z',
      [24],
    ],
    ['but not by an exception rule', 'RRULE:FREQ=WEEKLY\r\nEXRULE:FREQ=WEEKLY;INTERVAL=2', [1, 15]],
  ])('%s', (_, lines, days) => {
    const text = calendar(event(...tuesday, ...lines.split('\r\n')));
    const expected = weeklyBusy.filter((slot) => days.includes(Number(slot.slice(3, 5))));
    expect(busy(text)).toEqual(expected);
    expect(codes(text)).toEqual([]);
  });

  it('reads periods among extra dates, each with its own length', () => {
    const text = calendar(
      event(
        'DTSTART;TZID=Europe/Berlin:20261124T190000',
        'RDATE;VALUE=PERIOD:20261124T180000Z/PT1H,20261201T180000Z/20261201T193000Z',
      ),
    );
    expect(busy(text)).toEqual([...tuesdayBusy, '12-01T18:00/12-01T19:30']);
  });

  it('has its start even where the rule does not, and counts it', () => {
    const text = calendar(event(...tuesday, 'RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=2'));
    expect(busy(text)).toEqual([...tuesdayBusy, '11-25T18:00/11-25T19:00']);
  });

  it('joins what overlaps or touches and cuts at the window', () => {
    const text = calendar(
      event('DTSTART:20261122T220000Z', 'DURATION:PT2H'),
      event('UID:2', 'DTSTART:20261123T000000Z', 'DURATION:PT1H'),
      event('UID:3', 'DTSTART:20261123T003000Z', 'DURATION:PT15M'),
      event('UID:4', 'DTSTART:20261220T220000Z', 'DURATION:P3D'),
    );
    expect(busy(text)).toEqual(['11-22T23:00/11-23T01:00', '12-20T22:00/12-20T23:00']);
  });

  it.each(['2026-11-23', '2026-11-25', '2026-11-27', '2026-11-30'])(
    'ends after its count, whichever day of a week the window begins on: %s',
    (day) => {
      const count = 'DTSTART;TZID=Europe/Berlin:20260707T190000';
      const text = calendar(event(count, 'DURATION:PT1H', 'RRULE:FREQ=WEEKLY;COUNT=22'));
      expect(busy(text, { from: `${day}T00:00:00Z` }).at(-1)).toBe('12-01T18:00/12-01T19:00');
    },
  );

  it('finds an instance that began before the window', () => {
    const text = calendar(
      event('DTSTART:20250101T000000Z', 'DURATION:P10D', 'RRULE:FREQ=MONTHLY;BYMONTHDAY=15'),
    );
    expect(busy(text)).toEqual(['11-22T23:00/11-25T00:00', '12-15T00:00/12-20T23:00']);
  });
});

describe('instances that were changed', () => {
  const id = 'RECURRENCE-ID;TZID=Europe/Berlin:20261201T190000';
  const moved = (...lines: readonly string[]): string =>
    event(id, 'DTSTART;TZID=Europe/Berlin:20261202T080000', 'DURATION:PT2H', ...lines);

  it.each([
    ['moved', [moved()], ['12-02T07:00/12-02T09:00']],
    ['cancelled', [moved('STATUS:CANCELLED')], []],
    ['free', [moved('TRANSP:TRANSPARENT')], []],
    [
      'named in UTC',
      [moved().replace(id, 'RECURRENCE-ID:20261201T180000Z')],
      ['12-02T07:00/12-02T09:00'],
    ],
    [
      'named by its day',
      [moved().replace(id, 'RECURRENCE-ID;VALUE=DATE:20261201')],
      ['12-02T07:00/12-02T09:00'],
    ],
    [
      'named floating',
      [moved().replace(id, 'RECURRENCE-ID:20261201T190000')],
      ['12-02T07:00/12-02T09:00'],
    ],
    [
      'named in another zone',
      [moved().replace(id, 'RECURRENCE-ID;TZID=Asia/Tokyo:20261202T030000')],
      ['12-02T07:00/12-02T09:00'],
    ],
    [
      'twice, the later revision wins',
      [moved('SEQUENCE:2', 'STATUS:CANCELLED'), moved('SEQUENCE:1')],
      [],
    ],
  ])('%s', (_, overrides, expected) => {
    const others = weeklyBusy.filter((slot) => !slot.startsWith('12-01'));
    const wanted = [...others, ...expected].sort();
    expect(busy(calendar(event(...weekly), ...overrides))).toEqual(wanted);
    expect(busy(calendar(...overrides, event(...weekly)))).toEqual(wanted);
  });

  it('keeps one that moved into the window, and one without its series', () => {
    const early = event(
      'RECURRENCE-ID;TZID=Europe/Berlin:20260505T190000',
      'DTSTART;TZID=Europe/Berlin:20261125T080000',
      'DURATION:PT1H',
    );
    const late = early.replace('20260505', '20290508').replace('20261125', '20261126');
    const series = event(
      'DTSTART;TZID=Europe/Berlin:20260505T190000',
      'DURATION:PT1H',
      'RRULE:FREQ=WEEKLY;UNTIL=20260801T000000Z',
    );
    const both = ['11-25T07:00/11-25T08:00', '11-26T07:00/11-26T08:00'];
    expect(busy(calendar(series, early, late))).toEqual(both);
    expect(busy(calendar(early, late))).toEqual(both);
  });

  it('drops one that moved out of the window', () => {
    const out = moved().replace('20261202T080000', '20270303T080000');
    expect(busy(calendar(event(...weekly), out))).toEqual(
      weeklyBusy.filter((slot) => !slot.startsWith('12-01')),
    );
  });

  it('shifts all later ones with RANGE=THISANDFUTURE', () => {
    const range = moved().replace('RECURRENCE-ID', 'RECURRENCE-ID;RANGE=THISANDFUTURE');
    expect(busy(calendar(event(...weekly), range))).toEqual([
      ...tuesdayBusy,
      '12-02T07:00/12-02T09:00',
      '12-09T07:00/12-09T09:00',
      '12-16T07:00/12-16T09:00',
    ]);
    const cancelled = range.replace('DURATION', 'STATUS:CANCELLED\r\nDURATION');
    expect(busy(calendar(event(...weekly), cancelled))).toEqual(tuesdayBusy);
  });

  it('takes the nearest of several ranges, and a single change before any of them', () => {
    const range = (day: string, to: string): string =>
      event(
        `RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:${day}T190000`,
        `DTSTART;TZID=Europe/Berlin:${day}T${to}`,
        'DURATION:PT1H',
      );
    const single = event(
      'RECURRENCE-ID:20261208T180000Z',
      'DTSTART:20261209T030000Z',
      'DURATION:PT1H',
    );
    const text = calendar(
      event(...weekly),
      range('20261201', '200000'),
      range('20261215', '210000'),
      single,
    );
    expect(busy(text)).toEqual([
      ...tuesdayBusy,
      '12-01T19:00/12-01T20:00',
      '12-09T03:00/12-09T04:00',
      '12-15T20:00/12-15T21:00',
    ]);
  });
});

describe("Exchange's ways with whole days", () => {
  const series = ['DTSTART;VALUE=DATE:20261124', 'RRULE:FREQ=WEEKLY'];
  const days = (...lines: readonly string[]): readonly string[] =>
    busy(calendar(event(...series, ...lines)), { allDay: 'block' }).map((slot) => slot.slice(0, 5));

  it.each([
    ['EXDATE;TZID=W. Europe Standard Time:20261201T000000'],
    ['EXDATE:20261201T000000'],
    ['EXDATE:20261130T230000Z'],
  ])('excepts a day by a time: %s', (line) => {
    expect(days(line)).toEqual(['11-23', '12-07', '12-14']);
  });

  it('names an instance by a time', () => {
    const override = event(
      'RECURRENCE-ID;TZID=W. Europe Standard Time:20261201T000000',
      'DTSTART;VALUE=DATE:20261203',
    );
    expect(
      busy(calendar(event(...series), override), { allDay: 'block' }).map((slot) =>
        slot.slice(0, 5),
      ),
    ).toEqual(['11-23', '12-02', '12-07', '12-14']);
  });

  it('ends at an instant that is midnight for the user', () => {
    const until = (end: string): readonly string[] =>
      busy(calendar(event('DTSTART;VALUE=DATE:20261124', `RRULE:FREQ=WEEKLY;UNTIL=${end}`)), {
        allDay: 'block',
      }).map((slot) => slot.slice(0, 5));
    expect(until('20261207T230000Z')).toEqual(['11-23', '11-30', '12-07']);
    expect(until('20261207T225959Z')).toEqual(['11-23', '11-30']);
  });
});

describe('events with one UID', () => {
  it('count in their latest revision', () => {
    const old = event('SEQUENCE:1', ...tuesday);
    const next = event('SEQUENCE:2', 'DTSTART:20261125T180000Z', 'DURATION:PT1H');
    for (const both of [calendar(old, next), calendar(next, old), calendar(old) + calendar(next)]) {
      expect(busy(both)).toEqual(['11-25T18:00/11-25T19:00']);
    }
    expect(busy(calendar(old, event('SEQUENCE:2', ...tuesday, 'STATUS:CANCELLED')))).toEqual([]);
  });

  it('all count when their revision is the same', () => {
    const text = calendar(event(...tuesday), event('DTSTART:20261125T180000Z', 'DURATION:PT1H'));
    expect(busy(text)).toEqual([...tuesdayBusy, '11-25T18:00/11-25T19:00']);
  });

  it('go with a series that was cancelled', () => {
    const override = event('RECURRENCE-ID:20261201T180000Z', ...tuesday);
    expect(busy(calendar(event(...weekly, 'SEQUENCE:1', 'STATUS:CANCELLED'), override))).toEqual(
      [],
    );
  });

  it('are many when they have none', () => {
    const bare = (time: string): string =>
      `BEGIN:VEVENT\r\nDTSTART:${time}\r\nDURATION:PT1H\r\nEND:VEVENT`;
    expect(busy(calendar(bare('20261124T180000Z'), bare('20261125T180000Z')))).toHaveLength(2);
  });
});

describe('the file', () => {
  const text = calendar(event('SUMMARY:Long', ...tuesday));

  it.each([
    ['CRLF', text],
    ['LF', text.replaceAll('\r\n', '\n')],
    ['CR', text.replaceAll('\r\n', '\r')],
    ['a mixture', text.replace('\r\n', '\n')],
    ['a BOM', `\uFEFF${text}`],
    ['empty lines', text.replaceAll('\r\n', '\r\n\r\n')],
    ['folds', text.replace('Europe/Berlin', 'Euro\r\n pe/Ber\r\n\tlin')],
    ['no VERSION', text.replace('VERSION:2.0\r\n', '')],
    ['no last line end', text.trimEnd()],
    ['events outside of a calendar', event(...tuesday)],
    ['two calendars', calendar() + text],
    ['small letters', text.replaceAll('BEGIN', 'begin').replaceAll('VEVENT', 'vevent')],
  ])('with %s', (_, given) => {
    expect(busy(given)).toEqual(tuesdayBusy);
    expect(codes(given)).toEqual([]);
  });

  it('may have lines that are none: they are dropped with a warning', () => {
    const broken = text.replace(
      'SUMMARY:Long',
      'SUMMARY:Long\r\nand no fold\r\n: no name\r\nNAME;X=1',
    );
    expect(busy(broken)).toEqual(tuesdayBusy);
    expect(codes(broken)).toEqual([6, 7, 8].map((line) => `${line} warning CALENDAR_LINE_INVALID`));
  });

  it('may have an event that is broken: the others stay', () => {
    const broken = calendar(
      event('UID:2', 'SUMMARY:No start'),
      event('UID:3', 'DTSTART:20261332T180000Z'),
      event('UID:4', 'DTSTART;TZID="Europe/Berlin:20261124T180000'),
      event('UID:5', 'DTSTART:20260230T180000Z'),
      event(...tuesday),
    );
    expect(busy(broken)).toEqual(tuesdayBusy);
    expect(codes(broken)).toEqual([3, 9, 13, 17].map((line) => `${line} warning EVENT_INVALID`));
  });

  it('may have an event without an end: it takes no other with it', () => {
    const open = event('UID:2', 'DTSTART:20261125T180000Z', 'DURATION:PT1H').replace(
      /\r\nEND:VEVENT/,
      '',
    );
    const both = [...tuesdayBusy, '11-25T18:00/11-25T19:00'];
    expect(busy(calendar(open, event(...tuesday)))).toEqual(both);
    expect(busy(calendar(event(...tuesday), open))).toEqual(both);
    expect(codes(calendar(open, event(...tuesday)))).toEqual(['3 warning CALENDAR_UNCLOSED']);
  });

  it('may be cut short', () => {
    const short = text.slice(0, text.indexOf('END:VEVENT'));
    expect(busy(short)).toEqual(tuesdayBusy);
    expect(codes(short)).toEqual(['1 warning CALENDAR_UNCLOSED', '3 warning CALENDAR_UNCLOSED']);
  });

  it.each(['', 'hello', '<!DOCTYPE html><title>Sign in</title>', '{"kind": "calendar"}'])(
    'may be no calendar: %j',
    (given) => {
      const { intervals, problems } = readBusy(given, { ...usual, file: 'work.ics' });
      expect(intervals).toEqual([]);
      expect(problems).toEqual([
        {
          code: 'CALENDAR_UNREADABLE',
          severity: 'error',
          message: 'Cannot find a calendar in this file: it has no line "BEGIN:VCALENDAR"',
          location: { file: 'work.ics', line: 1, column: 1 },
          hint: 'export it from your calendar as iCalendar (.ics)',
        },
      ]);
    },
  );

  it('may be empty of events', () => {
    expect(readBusy(calendar(), usual)).toEqual({ intervals: [], problems: [] });
  });

  it('tells a hundred problems of a kind at most', () => {
    const { problems } = readBusy(calendar(...Array.from({ length: 500 }, () => 'nothing')), usual);
    expect(problems).toHaveLength(100);
    expect(problems.at(-1)?.message).toContain('; more of this kind are not listed');
  });

  it('names an event as it is called', () => {
    const { problems } = readBusy(calendar(event('SUMMARY:Dinner\\, late\\; long\\nnight')), usual);
    expect(problems[0]?.message).toBe(
      'Cannot read the event "Dinner, late; long night": it has no start',
    );
  });

  it('puts no control character into a message', () => {
    const { problems } = readBusy(calendar(event('SUMMARY:\u001B[31mred\u0007\uD800')), usual);
    expect(problems[0]?.message).toBe('Cannot read the event "[31mred �": it has no start');
  });
});

describe('rules that cannot be read', () => {
  it.each([
    'FREQ=FORTNIGHTLY',
    'INTERVAL=2',
    'FREQ=WEEKLY;COUNT=many',
    'FREQ=WEEKLY;UNTIL=someday',
    'FREQ=WEEKLY;BYDAY=XX',
    'FREQ=MONTHLY;BYMONTHDAY=32',
    'FREQ=MONTHLY;BYMONTHDAY=0',
    'FREQ=YEARLY;BYMONTH=13',
    'FREQ=YEARLY;RSCALE=HEBREW;BYMONTH=5L',
    'FREQ=MONTHLY;RSCALE=CHINESE',
    'FREQ=WEEKLY;COUNT',
    '',
  ])('%j leaves the first time and says so', (rule) => {
    const text = calendar(event(...tuesday, `RRULE:${rule}`));
    expect(busy(text)).toEqual(tuesdayBusy);
    expect(codes(text)).toEqual(['7 warning RULE_INVALID']);
  });
});

describe('bounds', () => {
  const since1990 = ['DTSTART;TZID=Europe/Berlin:19900102T190000', 'DURATION:PT1H'];

  it.each([
    ['daily since 1990', 'FREQ=DAILY', 28],
    ['daily since 1990 with a count', 'FREQ=DAILY;COUNT=20000', 28],
    ['weekly since 1990 with a count', 'FREQ=WEEKLY;BYDAY=TU;COUNT=10000', 4],
    ['yearly, on a day that never is', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30', 0],
    [
      'yearly, on a day that never is, with a count',
      'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3',
      0,
    ],
    ['every second of a day that never is', 'FREQ=SECONDLY;BYMONTH=2;BYMONTHDAY=30;COUNT=3', 0],
    [
      'at a second that an interval never meets',
      'FREQ=SECONDLY;INTERVAL=60;BYSECOND=30;BYHOUR=1',
      0,
    ],
    ['hourly with a count that is long over', 'FREQ=HOURLY;COUNT=100', 0],
  ])(
    '%s costs little',
    (_, rule, number) => {
      const text = calendar(event(...since1990, `RRULE:${rule}`));
      const found = busy(text);
      expect(found).toHaveLength(number);
      expect(codes(text)).toEqual([]);
    },
    4000,
  );

  it.each([
    'FREQ=SECONDLY',
    'FREQ=SECONDLY;BYSECOND=1,2,3;COUNT=99999999',
    'FREQ=DAILY;BYHOUR=1;COUNT=99999999;BYMINUTE=0,1,2,3,4,5,6,7,8,9,10,11,12',
  ])(
    'stops %s with a clear problem, and keeps other events',
    (rule) => {
      const text = calendar(
        event('UID:2', 'DTSTART:19900102T000000Z', 'DURATION:PT1S', `RRULE:${rule}`),
        event(...tuesday),
      );
      expect(busy(text).join()).toContain('11-24T18:00');
      expect(codes(text)).toEqual(['3 warning RULE_TOO_LONG']);
    },
    8000,
  );

  it('does not hang on a file of such rules', () => {
    const rules = Array.from({ length: 200 }, (_, index) =>
      event(
        `UID:${index}`,
        'DTSTART:19900102T000000Z',
        'DURATION:PT1S',
        'RRULE:FREQ=SECONDLY;BYSECOND=1,2,3;COUNT=99999999',
      ),
    );
    expect(busy(calendar(...rules, event(...tuesday)))).toEqual(tuesdayBusy);
  });

  it('does not stumble over very many times, rules, or events of one UID', () => {
    const minute = (index: number): string =>
      new Date(Date.UTC(2026, 10, 24) + index * 120_000).toISOString().replace(/[-:]|\.000/g, '');
    const list = Array.from({ length: 150_000 }, (_, index) => minute(index % 12_000));
    const finely = ['DTSTART:20261124T000000Z', 'DURATION:PT1S'];
    const rules = ['SECONDLY;INTERVAL=7', 'SECONDLY;INTERVAL=11', 'SECONDLY;INTERVAL=13'];
    const periods = list.map((start) => `${start}/PT1M`).join();
    const free = `BEGIN:VFREEBUSY\r\nFREEBUSY:${periods}\r\nEND:VFREEBUSY`;
    expect(codes(calendar(event(...finely, `RDATE:${list.join()}`), free))).toEqual([]);
    const many = calendar(event(...finely, ...rules.map((rule) => `RRULE:FREQ=${rule}`)));
    expect(busy(many, { to: '2026-12-01T00:00:00Z' }).length).toBeGreaterThan(100_000);
    const same = Array.from({ length: 20_000 }, (_, index) => [
      event(...tuesday, 'RRULE:FREQ=DAILY'),
      event(`RECURRENCE-ID:${minute(index)}`, ...tuesday),
    ]).flat();
    expect(codes(calendar(...same)).every((code) => code.endsWith('RULE_TOO_LONG'))).toBe(true);
  });

  it('does not write out a year of seconds for its positions', () => {
    const all = (most: number): string => Array.from({ length: most }, (_, index) => index).join();
    const text = calendar(
      event(
        'DTSTART:20200101T000000Z',
        'DURATION:PT1S',
        `RRULE:FREQ=YEARLY;BYMONTH=12;BYDAY=MO,TU,WE,TH,FR,SA,SU;BYHOUR=${all(24)};BYMINUTE=${all(60)};BYSECOND=${all(60)};BYSETPOS=2`,
      ),
    );
    expect(busy(text)).toEqual(['12-01T00:00:01/12-01T00:00:02']);
  });

  it('refuses a file of more than 20 MB', () => {
    const large = `${calendar(event(...tuesday))}${'X-PAD:é\r\n'.repeat(2_000_001)}`;
    expect(codes(large)).toEqual(['1 error CALENDAR_TOO_LARGE']);
    expect(busy(large)).toEqual([]);
  });
});
