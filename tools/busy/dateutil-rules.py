"""Expands recurrence rules with dateutil; JSON lines in, JSON lines out.

For each rule: the instants (seconds) of dateutil as it is, and of dateutil led to what RFC 5545 says
where the two are known to differ. Each known difference has a name; only those that the rule can
have are tried.
"""

import json
import signal
import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

import dateutil.rrule
from dateutil.rrule import rrulestr

DAYS = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]


class TooLong(Exception):
    pass


def give_up(*_):
    raise TooLong


signal.signal(signal.SIGALRM, give_up)


def wall(text):
    return datetime.strptime(text, "%Y%m%dT%H%M%S")


def instant(naive, zone):
    """In a fold the first, in a gap the offset before it: PEP 495, fold=0."""
    return int(naive.replace(tzinfo=zone, fold=0).astimezone(timezone.utc).timestamp())


def expand(rule, begin):
    try:
        return rrulestr(f"RRULE:{rule}", dtstart=begin)
    except ValueError as error:
        if "empty set" in str(error):
            return []
        raise


def in_weeks(listed, first):
    """True for moments in the weeks of BYWEEKNO, from the definition: a week has its fourth day."""
    wanted = {int(week) for week in listed.split(",")}

    def keep(moment):
        fourth = moment - timedelta(days=(moment.weekday() - first) % 7 - 3)
        day = fourth.timetuple().tm_yday
        last = datetime(fourth.year, 12, 31).timetuple().tm_yday
        return bool({(day - 1) // 7 + 1, -((last - day) // 7) - 1} & wanted)

    return keep


def moments(case, fixes):
    zone = ZoneInfo(case["zone"])
    start = wall(case["start"])
    parts = dict(part.split("=") for part in case["rule"].split(";"))
    count = int(parts.pop("COUNT", 0)) or None
    begin = start
    if "week" in fixes and "BYDAY" not in parts:
        parts["BYDAY"] = DAYS[start.weekday()]
    if "set" in fixes:
        first = DAYS.index(parts.get("WKST", "MO"))
        begin = start - timedelta(days=(start.weekday() - first) % 7)
    if "days" in fixes:
        most = 5 if case["frequency"] == "MONTHLY" or "BYMONTH" in parts else 53
        days = parts["BYDAY"].split(",")
        plain = [f"{nth}{day}" for day in days if day in DAYS for nth in range(1, most + 1)]
        parts["BYDAY"] = ",".join(plain + [day for day in days if day not in DAYS])
    keep = None
    if "turn" in fixes:
        keep = in_weeks(parts.pop("BYWEEKNO"), DAYS.index(parts.get("WKST", "MO")))
    rule = ";".join(f"{name}={value}" for name, value in parts.items())
    end = datetime.fromtimestamp(case["to"] / 1000, timezone.utc).replace(tzinfo=None) + timedelta(days=2)
    last = None if case.get("until") is None else case["until"] // 1000
    # dateutil looks for a rule's next moment up to this year, however far behind the window it is.
    dateutil.rrule.datetime.MAXYEAR = end.year
    found = []
    seen = 0
    for moment in expand(rule, begin):
        if keep is not None and not keep(moment):
            continue
        if moment > end:
            break
        if moment < start:
            continue
        if seen == 0 and "start" in fixes and moment != start:
            seen = 1
            found.append(instant(start, zone))
        if count is not None and seen >= count:
            break
        seen += 1
        at = instant(moment, zone)
        if last is not None and at > last:
            break
        found.append(at)
    if "start" in fixes:
        found.append(instant(start, zone))
    return found


for line in sys.stdin:
    case = json.loads(line)
    answer = {"index": case["index"]}
    try:
        signal.setitimer(signal.ITIMER_REAL, 2)
        answer["plain"] = moments(case, [])
        possible = ["start"]
        if "BYWEEKNO" in case["names"] and not {"BYDAY", "BYMONTHDAY", "BYYEARDAY"} & set(case["names"]):
            possible.append("week")
        if case["frequency"] == "WEEKLY" and "BYSETPOS" in case["names"]:
            possible.append("set")
        if "BYWEEKNO" in case["names"] and "BYSETPOS" not in case["names"]:
            if {"BYDAY", "BYMONTHDAY", "BYYEARDAY"} & set(case["names"]) or "week" in possible:
                possible.append("turn")
        days = dict(part.split("=") for part in case["rule"].split(";")).get("BYDAY", "").split(",")
        if case["frequency"] in ("YEARLY", "MONTHLY") and len({day in DAYS for day in days}) > 1:
            possible.append("days")
        answer["led"] = []
        for number in range(1, 1 << len(possible)):
            fixes = [fix for at, fix in enumerate(possible) if number >> at & 1]
            answer["led"].append({"fixes": fixes, "moments": moments(case, fixes)})
    except TooLong:
        answer = {"index": case["index"], "problem": "no answer in 2 s"}
    except Exception as error:  # dateutil refuses some rules that RFC 5545 allows.
        answer = {"index": case["index"], "problem": f"{type(error).__name__}: {error}"}
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
    print(json.dumps(answer), flush=True)
