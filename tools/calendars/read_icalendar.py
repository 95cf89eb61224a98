"""Prints the events of a calendar as JSON, read by icalendar; without a file its version."""
import json
import sys
from datetime import datetime, timedelta

import icalendar


def moment(value):
    if not isinstance(value, datetime):
        return value.isoformat()
    if value.utcoffset() != timedelta(0):
        raise SystemExit(f"{value} is not in UTC")
    return round(value.timestamp() * 1000)


if len(sys.argv) < 2:
    print(icalendar.__version__)
else:
    with open(sys.argv[1], "rb") as file:
        calendar = icalendar.Calendar.from_ical(file.read())
    problems = [error for event in calendar.walk("VEVENT") for error in event.errors]
    if problems:
        raise SystemExit(str(problems))
    print(json.dumps([
        {
            "uid": str(event["UID"]),
            "start": moment(event["DTSTART"].dt),
            "end": moment(event["DTEND"].dt),
            "status": str(event["STATUS"]),
        }
        for event in calendar.walk("VEVENT")
    ]))
