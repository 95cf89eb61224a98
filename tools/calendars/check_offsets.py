"""Reads a plan on standard input; prints each moment whose offset is not its zone's as JSON."""
import json
import sys
from datetime import datetime
from zoneinfo import ZoneInfo

plan = json.load(sys.stdin)
zone = ZoneInfo(plan["timezone"])
moments = [session[end] for session in plan["sessions"] for end in ("start", "end")]
moments += [interview["at"] for interview in plan["interviews"]]
wrong = []
for text in moments:
    moment = datetime.fromisoformat(text)
    there = moment.astimezone(zone)
    if there.isoformat() != moment.isoformat():
        wrong.append(f"{text} is {there.isoformat()} in {plan['timezone']}")
print(json.dumps({"moments": len(moments), "wrong": wrong}))
