"""HighLevel's calendar calls (v2 and v3), as `providers.md` sections 1, 4.1 and 7 describe them.

Three people with working hours in the location's zone, a calendar of each blocking kind and a draft. Free
slots are computed, so a block really takes slots away. Where nobody knows what the service does, the fake is
strict, and an attribute says otherwise:

    token, location_id, company_id   the credentials, all made up
    scopes, scope_status             what the token may do; 401 or 403 when it may not
    versions                         values of the Version header that are accepted
    limit, window, daily_limit       100 calls in 10 s, 200 000 a day; `daily_used` counts
    users, calendars, schedules, groups   wire objects, changeable at any time
    appointments, blocks             `Event`s; `add_block` puts more there
    delete_needs_body, refuse_overlap, events_days   behaviour nobody is sure of
"""

from __future__ import annotations

import hashlib
import re
import time
import uuid
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Any
from zoneinfo import ZoneInfo

from fakes.highlevel_sample import (
    WEEKDAYS,
    Event,
    sample_appointments,
    sample_blocks,
    sample_calendars,
    sample_groups,
    sample_schedules,
    sample_users,
)
from fakes.server import Call, Clock, Fake, Refused, Reply, Route, find
from fakes.spans import Span, local_days, meet, working

READ, EVENTS, WRITE = "calendars.readonly", "calendars/events.readonly", "calendars/events.write"
GROUPS, USERS, LOCATIONS = "calendars/groups.readonly", "users.readonly", "locations.readonly"

# "2026-11-24T15:00:00-06:00": an offset or Z is required.
OFFSET_TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)")
MINUTES = {"mins": 1, "hours": 60, "days": 1440, "weeks": 10080, "months": 43200}


class HighLevelFake(Fake):
    """A sub-account of HighLevel on this machine."""

    def __init__(
        self,
        *,
        now: Clock | None = None,
        zone: str = "America/Chicago",
        port: int = 0,
        limit: int = 100,
        window: float = 10.0,
        daily_limit: int = 200_000,
    ) -> None:
        super().__init__(now=now, port=port)
        self.zone = ZoneInfo(zone)
        self.token = "pit-not-a-real-token"
        self.location_id = "LocOpenweekDemo00001"
        self.company_id = "CompanyOpenweek00001"
        self.scopes = {READ, EVENTS, WRITE, GROUPS, USERS, LOCATIONS}
        self.scope_status = 401
        self.versions = {"v3", "2023-02-21", "2021-07-28", "2021-04-15", "legacy"}
        self.limit, self.window = limit, window
        self.daily_limit, self.daily_used = daily_limit, 0
        self.delete_needs_body = False
        self.refuse_overlap = False
        self.events_days: int | None = 31
        self.users = sample_users(self.location_id)
        self.groups = sample_groups(self.location_id)
        self.calendars = sample_calendars(self.location_id)
        self.schedules = sample_schedules(self.location_id, zone)
        self.appointments: list[Event] = list(sample_appointments(self.now(), self.zone))
        self.blocks: list[Event] = list(sample_blocks(self.now(), self.zone))
        self._recent: deque[float] = deque()
        self._routes = (
            Route("GET", "/calendars/", self.list_calendars, READ),
            Route("GET", "/calendars/groups", self.list_groups, GROUPS),
            Route("GET", "/calendars/events", self.list_events, EVENTS),
            Route("GET", "/calendars/blocked-slots", self.list_blocks, EVENTS),
            Route("GET", "/calendars/schedules/search", self.search_schedules, READ),
            Route("GET", "/calendars/schedules/event-calendar/{}", self.event_calendar_schedule, READ),
            Route("POST", "/calendars/events/block-slots", self.create_block, WRITE),
            Route("PUT", "/calendars/events/block-slots/{}", self.edit_block, WRITE),
            Route("GET", "/calendars/events/{}", self.one_event),
            Route("GET", "/calendars/events/appointments/{}", self.one_event),
            Route("DELETE", "/calendars/events/{}", self.delete_event, WRITE),
            Route("GET", "/calendars/{}/free-slots", self.free_slots, READ),
            Route("GET", "/calendars/{}", self.one_calendar, READ),
            Route("GET", "/users/", self.list_users, USERS),
            Route("GET", "/users/search", self.search_users, USERS),
            Route("GET", "/locations/{}/timezones", self.time_zones, LOCATIONS),
            Route("GET", "/locations/{}", self.one_location, LOCATIONS),
        )
        self.serve()

    # --- before any call is looked at ------------------------------------------------------------------

    def answer(self, call: Call) -> Reply:
        """Count, check the credentials, then let the call's own method speak."""
        spent = self._count()
        try:
            if spent is not None:
                raise spent
            reply = self._admitted(call)
        except Refused as refused:
            reply = refused.reply
        return replace(reply, headers={**self._limits(), **reply.headers})

    def _count(self) -> Refused | None:
        moment = time.monotonic()
        while self._recent and self._recent[0] <= moment - self.window:
            self._recent.popleft()
        if self.daily_used >= self.daily_limit:
            return no(429, "Daily request limit reached", "Too Many Requests")
        if len(self._recent) >= self.limit:
            return no(429, "Too Many Requests", "Too Many Requests")
        self._recent.append(moment)
        self.daily_used += 1
        return None

    def _limits(self) -> dict[str, str]:
        now = self.now()
        midnight = now.replace(hour=0, minute=0, second=0, microsecond=0) + timedelta(days=1)
        return {
            "X-RateLimit-Limit-Daily": str(self.daily_limit),
            "X-RateLimit-Daily-Remaining": str(max(0, self.daily_limit - self.daily_used)),
            "X-RateLimit-Daily-Reset": str(round((midnight - now).total_seconds() * 1000)),
            "X-RateLimit-Interval-Milliseconds": str(round(self.window * 1000)),
            "X-RateLimit-Max": str(self.limit),
            "X-RateLimit-Remaining": str(max(0, self.limit - len(self._recent))),
        }

    def _admitted(self, call: Call) -> Reply:
        if call.headers.get("authorization") != f"Bearer {self.token}":
            raise no(401, "Invalid token: access token is invalid", "Unauthorized")
        if "version" not in call.headers:
            raise no(401, "version header was not found.", "Unauthorized")
        if call.headers["version"] not in self.versions:
            raise no(401, "version header is invalid", "Unauthorized")
        found = find(self._routes, call)
        if found is None:
            raise no(404, f"Cannot {call.method} {call.path}", "Not Found")
        route, parts = found
        if route.needs and route.needs not in self.scopes:
            raise self._unscoped()
        reply = route.work(call, *parts)
        assert isinstance(reply, Reply)
        return reply

    def _unscoped(self) -> Refused:
        if self.scope_status == 403:
            return no(403, "You do not have permission to access this resource", "Forbidden")
        return no(401, "The token is not authorized for this scope.", "Unauthorized")

    def _here(self, location: object) -> None:
        if location != self.location_id:
            raise no(403, "The token does not have access to this location.", "Forbidden")

    # --- pick lists ------------------------------------------------------------------------------------

    def list_calendars(self, call: Call) -> Reply:
        """(a) Drafts are part of the answer unless showDrafted=false."""
        only(call, "locationId", "groupId", "showDrafted")
        self._here(text(call, "locationId"))
        drafted = text(call, "showDrafted", "true")
        if drafted not in ("true", "false"):
            raise unprocessable("showDrafted must be a boolean value")
        group = text(call, "groupId", "")
        shown = [
            c for c in self.calendars if (c["isActive"] or drafted == "true") and group in ("", c.get("groupId", ""))
        ]
        return Reply(200, {"calendars": shown, "traceId": trace()})

    def one_calendar(self, call: Call, calendar_id: str) -> Reply:
        """(b) Wrapped, unlike the items of the list."""
        only(call)
        return Reply(200, {"calendar": self._calendar(call, calendar_id), "traceId": trace()})

    def list_groups(self, call: Call) -> Reply:
        """(c) Calendar groups."""
        only(call, "locationId")
        self._here(text(call, "locationId"))
        return Reply(200, {"groups": self.groups, "traceId": trace()})

    def list_users(self, call: Call) -> Reply:
        """(d) The older list; v3 no longer has it."""
        if v3(call):
            raise no(404, "Cannot GET /users/", "Not Found")
        only(call, "locationId")
        self._here(text(call, "locationId"))
        return Reply(200, {"users": self.users, "traceId": trace()})

    def search_users(self, call: Call) -> Reply:
        """(d) Pages by skip and limit, which are strings of digits."""
        names = "companyId query skip limit locationId type role ids sort sortDirection enabled2waySync"
        only(call, *names.split())
        if text(call, "companyId") != self.company_id:
            raise no(403, "The token does not have access to this company.", "Forbidden")
        if "locationId" in call.query:
            self._here(text(call, "locationId"))
        skip, limit = text(call, "skip", "0"), text(call, "limit", "25")
        if not (skip.isdigit() and limit.isdigit()):
            # The shape of a real capture: status and name instead of statusCode and error.
            body = {
                "status": 400,
                "message": "BSON field 'limit' is the wrong type 'string'",
                "name": "HttpException",
                "traceId": trace(),
            }
            raise Refused(Reply(400, body))
        wanted = text(call, "query", "").lower()
        found = [u for u in self.users if wanted in f"{u['name']} {u['email']}".lower()]
        page = found[int(skip) : int(skip) + int(limit)]
        return Reply(200, {"users": page, "count": len(found), "traceId": trace()})

    def one_location(self, call: Call, location_id: str) -> Reply:
        """(e) Zone and company of the location."""
        only(call)
        self._here(location_id)
        location = {
            "id": self.location_id,
            "companyId": self.company_id,
            "name": "Openweek Demo Practice",
            "city": "Chicago",
            "country": "US",
            "timezone": self.zone.key,
            "email": "desk@example.com",
        }
        return Reply(200, {"location": location, "traceId": trace()})

    def time_zones(self, call: Call, location_id: str) -> Reply:
        """(e) Names of zones."""
        self._here(location_id)
        names = ["America/Chicago", "America/New_York", "Asia/Kolkata", "Europe/Berlin", self.zone.key]
        return Reply(200, {"timeZones": names, "traceId": trace()})

    def search_schedules(self, call: Call) -> Reply:
        """(l) Working hours of one person."""
        only(call, "locationId", "userId", "calendarId", "skip", "limit")
        self._here(text(call, "locationId"))
        user, calendar = text(call, "userId"), text(call, "calendarId", "")
        skip, limit = text(call, "skip", "0"), text(call, "limit", "500")
        if not (skip.isdigit() and limit.isdigit() and int(limit) <= 500):
            raise unprocessable("limit must not be greater than 500")
        found = [s for s in self.schedules if s["userId"] == user and (not calendar or calendar in s["calendarIds"])]
        page = found[int(skip) : int(skip) + int(limit)]
        return Reply(200, {"schedules": page, "traceId": trace()})

    def event_calendar_schedule(self, call: Call, calendar_id: str) -> Reply:
        """(l) Hours of a calendar that has no people; v3 only."""
        calendar = self._calendar(call, calendar_id)
        if not v3(call) or calendar["calendarType"] != "event":
            raise no(404, "Schedule not found", "Not Found")
        rules = [
            {
                "type": "wday",
                "day": WEEKDAYS[(day - 1) % 7],
                "intervals": [
                    {
                        "from": f"{h['openHour']:02}:{h['openMinute']:02}",
                        "to": f"{h['closeHour']:02}:{h['closeMinute']:02}",
                    }
                    for h in hours["hours"]
                ],
            }
            for hours in calendar["openHours"] or []
            for day in hours["daysOfTheWeek"]
        ]
        schedule = {"calendarId": calendar_id, "timezone": self.zone.key, "rules": rules}
        return Reply(200, {"schedule": schedule, "traceId": trace()})

    def _calendar(self, call: Call, calendar_id: str) -> dict[str, Any]:
        found = next((c for c in self.calendars if c["id"] == calendar_id), None)
        if found is None:
            status, error = (404, "Not Found") if v3(call) else (400, "Bad Request")
            raise no(status, "Calendar not found", error)
        return found

    # --- free slots ------------------------------------------------------------------------------------

    def free_slots(self, call: Call, calendar_id: str) -> Reply:
        """(f) Date keys at top level, offset times, a stray traceId; only that when nothing is free."""
        known = ("startDate", "endDate", "timezone", "userId", "userIds", "userIds[]", "enableLookBusy")
        only(call, *known)
        calendar = self._calendar(call, calendar_id)
        asked = epoch(call, "startDate"), epoch(call, "endDate")
        if asked[0] >= asked[1]:
            raise no(400, "startDate must be before endDate", "Bad Request")
        if asked[1] - asked[0] > timedelta(days=31):
            raise no(400, "The date range must not be longer than 31 days", "Bad Request")
        zone = self._zone(text(call, "timezone", self.zone.key))
        wanted = self._people(call)
        hidden = calendar["lookBusyConfig"] if text(call, "enableLookBusy", "true") != "false" else {}
        days: dict[str, dict[str, list[str]]] = {}
        for start, free in sorted(self._candidates(calendar, wanted, asked).items()):
            slots = days.setdefault(start.astimezone(zone).date().isoformat(), {"slots": []})["slots"]
            if free and not looks_busy(hidden, calendar_id, start):
                slots.append(start.astimezone(zone).isoformat())
        if not any(day["slots"] for day in days.values()):
            days = {}
        return Reply(200, {**days, "traceId": trace()})

    def _zone(self, name: str) -> tzinfo:
        try:
            return ZoneInfo(name)
        except (KeyError, ValueError, OSError):
            raise no(400, f"Invalid timezone {name}", "Bad Request") from None

    def _people(self, call: Call) -> set[str]:
        if len(call.query.get("userIds", ["", ""])) == 1:
            raise unprocessable("userIds must be an array")
        people = {*call.query.get("userIds", []), *call.query.get("userIds[]", [])}
        if "userId" in call.query:
            people.add(text(call, "userId"))
        return people

    def _candidates(self, calendar: dict[str, Any], wanted: set[str], asked: Span) -> dict[datetime, bool]:
        """Every slot start within working hours, and whether somebody can take it."""
        now = self.now()
        first = now + length(calendar, "allowBookingAfter", "hours")
        last = now + length(calendar, "allowBookingFor", "days")
        out: dict[datetime, bool] = {}
        if not calendar["isActive"]:
            return out
        before, after = length(calendar, "preBuffer"), length(calendar, "slotBuffer")
        slot, step = length(calendar, "slotDuration"), length(calendar, "slotInterval")
        members = [m["userId"] for m in calendar["teamMembers"]]
        hosts = [m for m in members if not wanted or m in wanted] if members else [None]
        full = self._full_days(calendar)
        near = asked[0] - timedelta(days=2), asked[1] + timedelta(days=2)
        for host in hosts:
            taken = [s for s in self._taken(calendar, host) if meet(s, near)]
            blocked = [s for s in self._blocked(calendar, host) if meet(s, near)]
            for begin, finish in self._hours(calendar, host, asked):
                start = begin
                while start + slot <= finish:
                    if asked[0] <= start < asked[1] and start >= now:
                        needed = start - before, start + slot + after
                        busy = sum(meet(needed, span) for span in taken)
                        free = (
                            busy < (1 if members else calendar["appoinmentPerSlot"])
                            and not any(meet((start, start + slot), span) for span in blocked)
                            and first <= start <= last
                            and start.astimezone(self.zone).date() not in full
                        )
                        out[start] = out.get(start, False) or free
                    start += step
        return out

    def _hours(self, calendar: dict[str, Any], host: str | None, asked: Span) -> Iterator[Span]:
        if host is None:
            for day in local_days(asked, self.zone):
                for hours in calendar["openHours"] or []:
                    if day.isoweekday() % 7 in hours["daysOfTheWeek"]:
                        for h in hours["hours"]:
                            begin = f"{h['openHour']:02}:{h['openMinute']:02}"
                            finish = f"{h['closeHour']:02}:{h['closeMinute']:02}"
                            yield working(day, begin, finish, self.zone)
            return
        for schedule in self.schedules:
            if schedule["userId"] == host and not schedule["deleted"]:
                zone = ZoneInfo(schedule["timezone"])
                for day in local_days(asked, zone):
                    for interval in rule_of(schedule["rules"], day):
                        yield working(day, interval["from"], interval["to"], zone)

    def _taken(self, calendar: dict[str, Any], host: str | None) -> Iterator[Span]:
        """Appointments in the way: the calendar's own, or all of the host's in any calendar."""
        for event in self.appointments:
            if event.holds and (event.user == host if host else event.calendar == calendar["id"]):
                yield event.span

    def _blocked(self, calendar: dict[str, Any], host: str | None) -> Iterator[Span]:
        for block in self.blocks:
            if block.holds and (block.user == host if host else block.calendar == calendar["id"]):
                yield block.span

    def _full_days(self, calendar: dict[str, Any]) -> set[date]:
        most = calendar.get("appoinmentPerDay")
        if not most:
            return set()
        booked = [
            e.span[0].astimezone(self.zone).date()
            for e in self.appointments
            if e.holds and e.calendar == calendar["id"]
        ]
        return {day for day in booked if booked.count(day) >= most}

    # --- events and blocks -----------------------------------------------------------------------------

    def list_events(self, call: Call) -> Reply:
        """(g) Appointments, never blocks."""
        return self._listed(call, self.appointments)

    def list_blocks(self, call: Call) -> Reply:
        """(h) Blocks, and busy time synced from outside."""
        return self._listed(call, self.blocks)

    def _listed(self, call: Call, events: list[Event]) -> Reply:
        only(call, "locationId", "startTime", "endTime", "calendarId", "userId", "groupId")
        self._here(text(call, "locationId"))
        asked = epoch(call, "startTime"), epoch(call, "endTime")
        owners = [name for name in ("calendarId", "userId", "groupId") if name in call.query]
        if not owners:
            raise unprocessable("Either of calendarId, userId or groupId is required")
        if len(owners) > 1:
            raise no(400, "Only one of calendarId, userId and groupId can be set", "Bad Request")
        if self.events_days and asked[1] - asked[0] > timedelta(days=self.events_days):
            raise no(400, f"The time range must not be longer than {self.events_days} days", "Bad Request")
        owner = text(call, owners[0])
        grouped = {c["id"] for c in self.calendars if c.get("groupId") == owner}

        def mine(event: Event) -> bool:
            if owners == ["userId"]:
                return event.user == owner
            return event.calendar == owner or event.calendar in grouped

        # In the date versions a deleted event is simply no longer there; v3 keeps it and says so.
        shown = [
            self._wire(e, v3(call), events is self.appointments)
            for e in events
            if mine(e) and meet(e.span, asked) and (v3(call) or e.synced or not e.deleted)
        ]
        return Reply(200, {"events": shown, "traceId": trace()})

    def _wire(self, event: Event, newest: bool, appointment: bool) -> dict[str, Any]:
        begin, finish = (t.astimezone(self.zone) for t in event.span)
        form = "%Y-%m-%d %H:%M:%S"
        wire: dict[str, Any] = {
            "id": event.id,
            "title": event.title,
            "startTime": begin.strftime(form) if event.naive else begin.isoformat(),
            "endTime": finish.strftime(form) if event.naive else finish.isoformat(),
        }
        if event.user:
            wire["assignedUserId"] = event.user
        if event.calendar:
            wire["calendarId"] = event.calendar
        if newest or event.synced:
            wire["deleted"] = event.deleted
        if event.synced:
            return {**wire, "address": "", "isFullDay": event.full_day}
        wire["locationId"] = self.location_id
        if appointment:
            group = next((c.get("groupId") for c in self.calendars if c["id"] == event.calendar), None)
            wire |= {"groupId": group} if group else {}
            wire |= {
                "contactId": "ContactMadeUp0000001",
                "appointmentStatus": event.status,
                "users": [],
                "dateAdded": "2026-01-05T16:12:00.000Z",
                "dateUpdated": "2026-01-05T16:12:00.000Z",
                "createdBy": {"source": "calendar_page"},
            }
        if event.master:
            wire |= {"isRecurring": True, "rrule": "RRULE:FREQ=WEEKLY", "masterEventId": event.master}
        return wire

    def one_event(self, call: Call, event_id: str) -> Reply:
        """A private token cannot read one event by its id."""
        said = "This route is not yet supported by the IAM Service. Please update your IAM config."
        raise no(401, said, "Unauthorized")

    def create_block(self, call: Call) -> Reply:
        """(i) 201; exactly one owner, and a calendar only if it is an event calendar."""
        only(call)
        body = fields(call, "title", "calendarId", "assignedUserId", "locationId", "startTime", "endTime")
        if "locationId" not in body:
            raise unprocessable("locationId must be a string", "locationId should not be empty")
        block = Event(identifier(), "Blocked", (self.now(), self.now()))
        self._fill(call, block, body)
        self.blocks.append(block)
        return Reply(201, self._block(block))

    def edit_block(self, call: Call, event_id: str) -> Reply:
        """(j) 201; the whole block again."""
        only(call)
        body = fields(call, "title", "calendarId", "assignedUserId", "locationId", "startTime", "endTime")
        block = next((b for b in self.blocks if b.id == event_id and not b.deleted), None)
        if block is None:
            raise no(404, "Event not found", "Not Found")
        if block.synced:
            raise no(400, "An event of an outside calendar cannot be changed", "Bad Request")
        self._fill(call, block, body)
        return Reply(201, self._block(block))

    def _fill(self, call: Call, block: Event, body: dict[str, Any]) -> None:
        """Check everything first, then change the block."""
        wrong = [f"{name} must be a string" for name, value in body.items() if not isinstance(value, str)]
        if "calendarId" not in body and "assignedUserId" not in body:
            wrong.append("calendarId or assignedUserId should not be empty")
        for name in ("startTime", "endTime"):
            if not OFFSET_TIME.fullmatch(str(body.get(name, ""))):
                wrong.append(f"{name} must be a valid ISO 8601 date string with an offset")
        if wrong:
            raise unprocessable(*wrong)
        if "calendarId" in body and "assignedUserId" in body:
            raise no(400, "Either calendarId or assignedUserId can be set, not both.", "Bad Request")
        if "locationId" in body:
            self._here(body["locationId"])
        if "calendarId" in body and self._calendar(call, body["calendarId"])["calendarType"] != "event":
            raise Refused(Reply(400, {"message": "The calendar is not an event calendar."}))
        people = {u["id"] for u in self.users if not u["deleted"]}
        if "assignedUserId" in body and body["assignedUserId"] not in people:
            raise no(400, "User not found", "Bad Request")
        try:
            span = instant(body["startTime"]), instant(body["endTime"])
        except ValueError:
            raise unprocessable("startTime must be a valid ISO 8601 date string") from None
        if span[0] >= span[1]:
            raise no(400, "endTime must be after startTime", "Bad Request")
        owner = body.get("calendarId"), body.get("assignedUserId")
        others = [b for b in self.blocks if b is not block and (b.calendar, b.user) == owner and b.holds]
        if self.refuse_overlap and any(meet(b.span, span) for b in others):
            raise no(400, "The slot you have selected is no longer available.", "Bad Request")
        block.title = body.get("title", block.title)
        block.calendar, block.user = owner
        block.span = span

    def _block(self, block: Event) -> dict[str, Any]:
        wire = self._wire(block, False, False)
        return {**wire, "locationId": self.location_id, "traceId": trace()}

    def delete_event(self, call: Call, event_id: str) -> Reply:
        """(k) 201; takes appointments as readily as blocks, refuses the second time."""
        only(call)
        if call.raw and call.body != {}:
            raise unprocessable("the body should be an empty object")
        if self.delete_needs_body and not call.raw:
            raise no(400, "Unexpected end of JSON input", "Bad Request")
        event = next((e for e in (*self.blocks, *self.appointments) if e.id == event_id), None)
        if event is None:
            raise no(404, "Event not found", "Not Found")
        if event.synced:
            raise no(400, "An event of an outside calendar cannot be deleted", "Bad Request")
        if event.deleted:
            raise no(400, "The event has already been deleted", "Bad Request")
        event.deleted = True
        return Reply(201, {"succeeded": True, "traceId": trace()})

    # --- for tests -------------------------------------------------------------------------------------

    def add_block(self, begin: datetime, finish: datetime, **facts: Any) -> Event:
        """Somebody else's block; facts as in `Event` (calendar or user, title, synced ...)."""
        event = Event(facts.pop("id", identifier()), facts.pop("title", "Blocked"), (begin, finish), **facts)
        with self.lock:
            self.blocks.append(event)
        return event


# --- what callers send -----------------------------------------------------------------------------------


def no(status: int, message: str, error: str) -> Refused:
    """The usual error: statusCode, message, error."""
    body = {"statusCode": status, "message": message, "error": error, "traceId": trace()}
    return Refused(Reply(status, body))


def unprocessable(*messages: str) -> Refused:
    """422, whose message is a list."""
    body = {"statusCode": 422, "message": list(messages), "error": "Unprocessable Entity", "traceId": trace()}
    return Refused(Reply(422, body))


def only(call: Call, *names: str) -> None:
    """Refuse query parameters the call does not know."""
    strange = [f"property {name} should not exist" for name in call.query if name not in names]
    if strange:
        raise unprocessable(*strange)


def text(call: Call, name: str, default: str | None = None) -> str:
    """One query parameter given once; required if there is no default."""
    values = call.query.get(name)
    if values is None and default is not None:
        return default
    if not values or not values[0]:
        raise unprocessable(f"{name} must be a string", f"{name} should not be empty")
    if len(values) > 1:
        raise unprocessable(f"{name} must be a string")
    return values[0]


def epoch(call: Call, name: str) -> datetime:
    """A query parameter in milliseconds since 1970."""
    value = text(call, name)
    if not re.fullmatch(r"\d{1,14}", value):
        raise unprocessable(f"{name} must be a number string of epoch milliseconds")
    return datetime.fromtimestamp(int(value) / 1000, UTC)


def fields(call: Call, *names: str) -> dict[str, Any]:
    """The JSON body, refused if it holds fields the call does not know."""
    if not isinstance(call.body, dict):
        raise unprocessable("the body should be a JSON object")
    strange = [f"property {name} should not exist" for name in call.body if name not in names]
    if strange:
        raise unprocessable(*strange)
    return dict(call.body)


def instant(value: str) -> datetime:
    """An ISO time with offset as UTC."""
    return datetime.fromisoformat(value).astimezone(UTC)


def v3(call: Call) -> bool:
    """Whether the caller speaks the newest version."""
    return call.headers.get("version") == "v3"


def trace() -> str:
    """A support id."""
    return str(uuid.uuid4())


def identifier() -> str:
    """Twenty letters and digits, like the service's."""
    return uuid.uuid4().hex[:20]


def length(calendar: dict[str, Any], name: str, unit: str = "mins") -> timedelta:
    """A length of time of a calendar, with its unit beside it."""
    return timedelta(minutes=calendar.get(name, 0) * MINUTES[calendar.get(f"{name}Unit", unit)])


def looks_busy(config: dict[str, Any], calendar_id: str, start: datetime) -> bool:
    """Whether look-busy hides this slot; always the same ones."""
    if not config.get("enabled"):
        return False
    mark = hashlib.sha256(f"{calendar_id}{start.timestamp()}".encode()).digest()[0]
    return bool(mark % 100 < config["LookBusyPercentage"])


def rule_of(rules: list[dict[str, Any]], day: date) -> list[dict[str, str]]:
    """Intervals of a date: its own rules if it has any, else its weekday's."""
    dated = [r for r in rules if r["type"] == "date" and r["date"] == day.isoformat()]
    usual = [r for r in rules if r["type"] == "wday" and r["day"] == WEEKDAYS[day.weekday()]]
    return [interval for rule in dated or usual for interval in rule["intervals"]]
