"""How Cal.com reads a request and words an answer: envelopes, validation, times."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from fakes.calcom_sample import WEEKDAYS, Outside
from fakes.server import Call, Refused, Reply

ISO = re.compile(r"\d{4}-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,6})?)?(Z|[+-]\d\d:\d\d)?)?")
CLOCK = re.compile(r"([01]\d|2[0-3]):[0-5]\d")


def ok(data: Any, status: int = 200) -> Reply:
    """The envelope of success."""
    return Reply(status, {"status": "success", "data": data})


def no(status: int, code: str, message: str, details: Any = None) -> Refused:
    """The envelope of refusal; time and path are added on the way out."""
    error = {"code": code, "message": message, **({"details": details} if details else {})}
    return Refused(Reply(status, {"status": "error", "error": error}))


def invalid(name: str, message: str) -> Refused:
    """400 of the global validation."""
    errors = [{"property": name, "constraints": {"isValid": message}, "children": []}]
    return no(400, "BadRequestException", message, {"errors": errors})


def mixed(wrong: list[tuple[str, str]]) -> Refused:
    """400 of the slots' own validation: all complaints in one sentence."""
    message = ", ".join(f"{name} property is wrong,{said} " for name, said in wrong)
    details = {"message": message, "error": "Bad Request", "statusCode": 400}
    return no(400, "BadRequestException", message, details)


def only(call: Call, *names: str) -> None:
    """Refuse query parameters the call does not know."""
    for name in call.query:
        if name not in names:
            raise invalid(name, f"property {name} should not exist")


def one(call: Call, name: str, default: str | None = None) -> str:
    """One query parameter; required if there is no default."""
    values = call.query.get(name, [] if default is None else [default])
    if len(values) != 1:
        raise invalid(name, f"{name} must be a string")
    return values[0]


def whole(call: Call, name: str, default: int, least: int, most: int = 10**9) -> int:
    """A query parameter that is a whole number within bounds."""
    value = one(call, name, str(default))
    if not value.isdigit() or not least <= int(value) <= most:
        raise invalid(name, f"{name} must be a number from {least} to {most}")
    return int(value)


def moment(call: Call, name: str, complaint: str = "", zone: tzinfo = UTC) -> datetime:
    """A query parameter that is a date or a time; without an offset it is read in `zone`."""
    value = one(call, name)
    try:
        if not ISO.fullmatch(value):
            raise ValueError(value)
        parsed = datetime.fromisoformat(value)
    except ValueError:
        raise no(400, "BadRequestException", complaint or f"{name} must be an ISO 8601 date string") from None
    return (parsed if parsed.tzinfo else parsed.replace(tzinfo=zone)).astimezone(UTC)


def plain_date(call: Call, name: str) -> date:
    """A query parameter that is a date and nothing more."""
    value = one(call, name)
    try:
        return datetime.strptime(value, "%Y-%m-%d").replace(tzinfo=UTC).date()
    except ValueError:
        raise invalid(name, f"{name} must be a date as YYYY-MM-DD") from None


def fields(call: Call, *names: str) -> dict[str, Any]:
    """The JSON body, refused if it holds fields the call does not know."""
    if not isinstance(call.body, dict):
        raise no(400, "BadRequestException", "The body must be a JSON object")
    for name in call.body:
        if name not in names:
            raise invalid(name, f"property {name} should not exist")
    return dict(call.body)


def instant(value: Any, name: str) -> datetime:
    """A time of a body, in UTC."""
    if not isinstance(value, str) or not ISO.fullmatch(value) or len(value) == 10:
        raise invalid(name, f"{name} must be a valid ISO 8601 date string")
    parsed = datetime.fromisoformat(value)
    return (parsed if parsed.tzinfo else parsed.replace(tzinfo=UTC)).astimezone(UTC)


def zoned(value: Any, name: str) -> datetime:
    """A time and the zone it is meant in."""
    if not isinstance(value, dict) or set(value) != {"time", "timeZone"}:
        raise invalid(name, f"{name} must be an object of time and timeZone")
    zone = zone_named(value["timeZone"])
    if not isinstance(value["time"], str) or not ISO.fullmatch(value["time"]) or len(value["time"]) == 10:
        raise invalid(name, f"{name}.time must be a valid ISO 8601 date string")
    parsed = datetime.fromisoformat(value["time"])
    return (parsed if parsed.tzinfo else parsed.replace(tzinfo=zone)).astimezone(UTC)


def zone_named(name: Any) -> ZoneInfo:
    """An IANA zone."""
    try:
        return ZoneInfo(name)
    except (KeyError, ValueError, OSError, TypeError):
        raise invalid("timeZone", "timeZone must be a valid IANA time-zone") from None


def check_hours(hours: Any, where: str, extra: str) -> None:
    """Refuse an availability or override that is not well formed."""
    if not isinstance(hours, dict) or set(hours) != {extra, "startTime", "endTime"}:
        raise invalid(where, f"each of {where} must have {extra}, startTime, endTime and nothing else")
    begin, finish = hours["startTime"], hours["endTime"]
    if not (CLOCK.fullmatch(str(begin)) and CLOCK.fullmatch(str(finish))):
        raise invalid(where, "startTime and endTime must match HH:MM")
    if begin >= finish and (begin, finish) != ("00:00", "00:00"):
        raise invalid(where, "endTime must be after startTime")
    if extra == "days" and not (hours["days"] and set(hours["days"]) <= set(WEEKDAYS)):
        raise invalid(where, "days must be names of weekdays")
    if extra == "date":
        try:
            datetime.strptime(str(hours["date"]), "%Y-%m-%d").replace(tzinfo=UTC)
        except ValueError:
            raise invalid(where, "date must be YYYY-MM-DD") from None


def rounded(begin: datetime, step: timedelta) -> datetime:
    """The first start on the hour's grid: slots of 45 minutes may begin at a quarter, of 30 at a half."""
    minutes = round(step.total_seconds() / 60)
    grid = next((g for g in (60, 30, 20, 15, 10, 5) if minutes % g == 0), 1)
    return begin + timedelta(minutes=-begin.minute % grid)


def utc(instant: datetime) -> str:
    """A time as JavaScript writes it."""
    return instant.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.") + f"{instant.microsecond // 1000:03}Z"


def shown(instant: datetime, zone: tzinfo) -> str:
    """A time in a zone, with milliseconds; Z only when the zone is UTC itself."""
    if zone is UTC or str(zone) == "UTC":
        return utc(instant)
    return instant.astimezone(zone).isoformat(timespec="milliseconds")


def outside(event: Outside) -> dict[str, Any]:
    """An outside event on the wire."""
    begin, finish = (
        {"time": t.astimezone(ZoneInfo(event.zone)).isoformat(), "timeZone": event.zone} for t in event.span
    )
    return {
        "id": event.id,
        "title": event.title,
        "description": event.description,
        "start": begin,
        "end": finish,
        "status": "accepted",
        "source": "google",
    }
