"""Prints the events of a calendar as JSON, read by libical; without a file its version."""
import json
import sys

import gi

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib  # noqa: E402

utc = ICalGLib.Timezone.get_utc_timezone()


def moment(time):
    if time.is_date():
        return f"{time.get_year():04}-{time.get_month():02}-{time.get_day():02}"
    if not time.is_utc():
        raise SystemExit(f"{time.as_ical_string()} is not in UTC")
    return time.as_timet_with_zone(utc) * 1000


def events(calendar):
    event = calendar.get_first_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)
    while event is not None:
        yield event
        event = calendar.get_next_component(ICalGLib.ComponentKind.VEVENT_COMPONENT)


if len(sys.argv) < 2:
    print(f"through GObject introspection {ICalGLib._version}")
else:
    with open(sys.argv[1], encoding="utf-8", newline="") as file:
        calendar = ICalGLib.Component.new_from_string(file.read())
    if calendar is None or calendar.count_errors() > 0:
        raise SystemExit("libical finds errors in the calendar")
    statuses = {
        ICalGLib.PropertyStatus.CONFIRMED: "CONFIRMED",
        ICalGLib.PropertyStatus.CANCELLED: "CANCELLED",
    }
    print(json.dumps([
        {
            "uid": event.get_uid(),
            "start": moment(event.get_dtstart()),
            "end": moment(event.get_dtend()),
            "status": statuses.get(event.get_status(), str(event.get_status())),
        }
        for event in events(calendar)
    ]))
