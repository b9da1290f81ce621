"""Cal.com's API v2, hosted or self-hosted, as `providers.md` sections 2 and 4.1 describe it.

One person with two schedules and several event types, a colleague and a team, connected outside calendars.
Slots are computed from schedules, overrides, bookings, absences, outside events and reservations.

    api_key, expired                 the credential; whether it has run out
    edition                          "all", "cal.com" (no connections, no /me/ooo) or "cal.diy" (no teams ...)
    has_connections, has_ooo, has_teams, has_organizations   the same, one by one; False answers 404
    base                             url + prefix: what goes into the account form
    organization                     id, or None as for most people
    limit, window, block, enforce    120 in 60 s, then 60 s of 429; enforce=False as on some self-hosts
    reset_as, limit_name             "seconds" or "epoch"; the suffix of the X-RateLimit headers
    seat_names                       "code" (seatsBooked ...) or "vendor" (attendeesCount)
    escaped_brackets, outside_fails  busy-times: False refuses %5B; True answers 500
    before_patch, after_patch        another writer, called with the schedule around each PATCH of one
    event_types, team_types, schedules, bookings, outside, absences, holds   the state, changeable

Where the real server would answer a wrong cal-api-version in an older shape, this one has no route (404).
"""

from __future__ import annotations

import re
import time
import uuid
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from fakes.calcom_sample import (
    CONNECTION_TYPES,
    DYNAMIC,
    ME,
    ORGANIZATION,
    TEAM,
    USERS,
    WEEKDAYS,
    Booking,
    Outside,
    sample_bookings,
    sample_calendars,
    sample_event_types,
    sample_outside,
    sample_schedules,
    sample_team_types,
)
from fakes.calcom_wire import (
    check_hours,
    fields,
    instant,
    invalid,
    mixed,
    moment,
    no,
    ok,
    one,
    only,
    outside,
    plain_date,
    rounded,
    shown,
    utc,
    whole,
    zone_named,
    zoned,
)
from fakes.server import Call, Clock, Fake, Refused, Reply, Route, find
from fakes.spans import Span, days, local_days, meet, merged, working

SLOTS, TYPES, HOURS, BOOKINGS = "2024-09-04", "2024-06-14", "2024-06-11", "2024-08-13"
OPEN = " open"
EDITIONS = {
    "all": (True, True, True, True),
    "cal.com": (False, False, True, True),
    "cal.diy": (True, False, False, False),
}
OPTIONAL = {
    "/v2/calendars/connections": "has_connections",
    "/v2/me/ooo": "has_ooo",
    "/v2/teams": "has_teams",
    "/v2/organizations": "has_organizations",
}
REASONS = ("unspecified", "vacation", "travel", "sick", "public_holiday")
EXACT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z")
NESTED = re.compile(r"calendarsToLoad\[(\d+)\]\[(credentialId|externalId)\]")
BOOKING_FILTERS = (
    *("status", "attendeeEmail", "attendeeName", "bookingUid", "take", "skip"),
    *("eventTypeIds", "eventTypeId", "teamsIds", "teamId", "afterStart", "beforeEnd"),
    *("afterCreatedAt", "beforeCreatedAt", "afterUpdatedAt", "beforeUpdatedAt"),
    *("sortStart", "sortEnd", "sortCreated", "sortUpdatedAt"),
)
BAD_RANGE = "Invalid time range given - check the 'start' and 'end' query parameters."


@dataclass
class Hold:
    """A reserved slot."""

    uid: str
    event_type: int
    span: Span
    minutes: int
    until: datetime


class CalcomFake(Fake):
    """A Cal.com server on this machine."""

    def __init__(
        self,
        *,
        now: Clock | None = None,
        zone: str = "Europe/Berlin",
        port: int = 0,
        prefix: str = "",
        edition: str = "all",
        organization: int | None = None,
        limit: int = 120,
        window: float = 60.0,
        block: float = 60.0,
    ) -> None:
        super().__init__(now=now, port=port)
        self.prefix, self.base = prefix, self.url + prefix
        self.zone = ZoneInfo(zone)
        self.api_key, self.expired = "cal_not_a_real_key", False
        self.edition = edition
        self.has_connections, self.has_ooo, self.has_teams, self.has_organizations = EDITIONS[edition]
        self.organization = organization
        self.limit, self.window, self.block, self.enforce = limit, window, block, True
        self.reset_as, self.limit_name = "seconds", "Default"
        self.seat_names = "code"
        self.escaped_brackets, self.outside_fails = True, False
        self.before_patch: Callable[[dict[str, Any]], object] | None = None
        self.after_patch: Callable[[dict[str, Any]], object] | None = None
        self.event_types = sample_event_types()
        self.team_types = sample_team_types()
        self.schedules = sample_schedules(self.now(), zone)
        self.bookings: list[Booking] = list(sample_bookings(self.now(), self.zone))
        self.connected = sample_calendars()
        self.outside: list[Outside] = list(sample_outside(self.now(), self.zone))
        self.absences: list[dict[str, Any]] = []
        self.holds: list[Hold] = []
        self._next_id = 1000
        self._recent: dict[str, deque[float]] = {}
        self._blocked: dict[str, float] = {}
        self._routes = (
            Route("GET", "/v2/me", self.me),
            Route("GET", "/v2/me/ooo", self.list_absences),
            Route("POST", "/v2/me/ooo", self.create_absence),
            Route("PATCH", "/v2/me/ooo/{}", self.change_absence),
            Route("DELETE", "/v2/me/ooo/{}", self.delete_absence),
            Route("GET", "/v2/event-types", self.list_event_types, TYPES + OPEN),
            Route("GET", "/v2/event-types/{}", self.one_event_type, TYPES),
            Route("GET", "/v2/schedules", self.list_schedules, HOURS),
            Route("GET", "/v2/schedules/default", self.default_schedule, HOURS),
            Route("GET", "/v2/schedules/{}", self.one_schedule, HOURS),
            Route("PATCH", "/v2/schedules/{}", self.change_schedule, HOURS),
            Route("GET", "/v2/bookings", self.list_bookings, BOOKINGS),
            Route("GET", "/v2/bookings/{}", self.one_booking, BOOKINGS),
            Route("GET", "/v2/slots", self.slots, SLOTS + OPEN),
            Route("POST", "/v2/slots/reservations", self.reserve, SLOTS + OPEN),
            Route("GET", "/v2/slots/reservations/{}", self.one_hold, SLOTS + OPEN),
            Route("PATCH", "/v2/slots/reservations/{}", self.change_hold, SLOTS + OPEN),
            Route("DELETE", "/v2/slots/reservations/{}", self.release, SLOTS + OPEN),
            Route("GET", "/v2/calendars", self.list_calendars),
            Route("GET", "/v2/calendars/busy-times", self.busy_times),
            Route("GET", "/v2/calendars/connections", self.connections),
            Route("GET", "/v2/calendars/connections/{}/freebusy", self.free_busy),
            Route("GET", "/v2/calendars/connections/{}/events", self.list_outside),
            Route("POST", "/v2/calendars/connections/{}/events", self.create_outside),
            Route("GET", "/v2/calendars/connections/{}/events/{}", self.one_outside),
            Route("PATCH", "/v2/calendars/connections/{}/events/{}", self.change_outside),
            Route("DELETE", "/v2/calendars/connections/{}/events/{}", self.delete_outside),
            Route("GET", "/v2/teams", self.list_teams),
            Route("GET", "/v2/teams/{}", self.one_team),
            Route("GET", "/v2/teams/{}/event-types", self.list_team_types),
            Route("GET", "/v2/organizations/{}/teams/me", self.list_org_teams),
            Route("GET", "/v2/organizations/{}/users", self.list_org_users),
            Route("GET", "/v2/organizations/{}/users/{}/ooo", self.list_org_absences),
            Route("POST", "/v2/organizations/{}/users/{}/ooo", self.create_org_absence),
            Route("PATCH", "/v2/organizations/{}/users/{}/ooo/{}", self.change_org_absence),
            Route("DELETE", "/v2/organizations/{}/users/{}/ooo/{}", self.delete_org_absence),
        )
        self.serve()

    # --- before any call is looked at ------------------------------------------------------------------

    def answer(self, call: Call) -> Reply:
        """Count, find the route, check the key, then let the call's own method speak."""
        who = call.headers.get("authorization", "127.0.0.1")
        try:
            if not self._count(who):
                raise no(429, "ThrottlerException", "Too many requests. Please try again later.")
            reply = self._admitted(call)
        except Refused as refused:
            reply = refused.reply
        if isinstance(reply.body, dict) and reply.body.get("status") == "error":
            stamp = {"status": "error", "timestamp": utc(self.now()), "path": call.target}
            reply = replace(reply, body={**stamp, "error": reply.body["error"]})
        return replace(reply, headers={**self._limits(who), **reply.headers})

    def _count(self, who: str) -> bool:
        moment = time.monotonic()
        recent = self._recent.setdefault(who, deque())
        while recent and recent[0] <= moment - self.window:
            recent.popleft()
        if not self.enforce:
            return True
        if moment < self._blocked.get(who, 0.0):
            return False
        if len(recent) >= self.limit:
            self._blocked[who] = moment + self.block
            recent.clear()
            return False
        recent.append(moment)
        return True

    def _limits(self, who: str) -> dict[str, str]:
        moment = time.monotonic()
        recent = self._recent[who]
        blocked = max(0.0, self._blocked.get(who, 0.0) - moment)
        rest = blocked or (recent[0] + self.window - moment if recent else self.window)
        left = 0 if blocked else max(0, self.limit - len(recent))
        reset = rest if self.reset_as == "seconds" else time.time() + rest
        return {
            f"X-RateLimit-Limit-{self.limit_name}": str(self.limit),
            f"X-RateLimit-Remaining-{self.limit_name}": str(left),
            f"X-RateLimit-Reset-{self.limit_name}": str(max(1, round(reset))),
        }

    def _admitted(self, call: Call) -> Reply:
        path = call.path.removeprefix(self.prefix)
        found = find(self._routes, replace(call, path=path)) if call.path.startswith(self.prefix) else None
        missing = any(path.startswith(begin) and not getattr(self, has) for begin, has in OPTIONAL.items())
        if found is None or missing:
            raise no(404, "NotFoundException", f"Cannot {call.method} {call.target}")
        route, parts = found
        version, _, guard = route.needs.partition(" ")
        if version and call.headers.get("cal-api-version", "2024-04-15") != version:
            raise no(404, "NotFoundException", f"Cannot {call.method} {call.target}")
        if not guard:
            self._known(call)
        reply = route.work(call, *parts)
        assert isinstance(reply, Reply)
        return reply

    def _known(self, call: Call) -> None:
        """Refuse anyone without the key."""
        scheme, _, key = call.headers.get("authorization", "").partition(" ")
        if scheme != "Bearer" or not key:
            raise no(401, "UnauthorizedException", "No authentication method provided.")
        if key != self.api_key:
            guess = "Your api key is not valid" if key.startswith("cal_") else "Invalid access token."
            raise no(401, "UnauthorizedException", guess)
        if self.expired:
            raise no(401, "UnauthorizedException", "Your api key is expired")

    # --- who and what ----------------------------------------------------------------------------------

    def me(self, call: Call) -> Reply:
        """The person the key belongs to."""
        only(call)
        person = {
            **USERS[ME],
            "timeZone": self.zone.key,
            "avatarUrl": None,
            "bio": None,
            "timeFormat": 24,
            "weekStart": "Monday",
            "defaultScheduleId": next(s["id"] for s in self.schedules if s["isDefault"]),
            "organizationId": self.organization,
        }
        if self.organization:
            person["organization"] = {"isPlatform": False, "id": self.organization}
        return ok(person)

    def list_event_types(self, call: Call) -> Reply:
        """Own types, hidden ones included, with the key; a person's public ones with username."""
        only(call, "username", "eventSlug", "usernames", "orgSlug", "orgId", "sortCreatedAt")
        shown = self.event_types
        if "username" in call.query:
            owner = self._user(one(call, "username"))
            shown = [t for t in shown if not t["hidden"] and t["ownerId"] == owner]
        else:
            self._known(call)
        if "eventSlug" in call.query:
            if "username" not in call.query:
                raise invalid("username", "username must be a string")
            shown = [t for t in shown if t["slug"] == one(call, "eventSlug")]
        return ok(shown)

    def one_event_type(self, call: Call, type_id: str) -> Reply:
        """One of the own event types."""
        only(call)
        found = next((t for t in self.event_types if str(t["id"]) == type_id), None)
        if found is None:
            raise no(404, "NotFoundException", f"Event type with id {type_id} not found")
        return ok(found)

    def list_teams(self, call: Call) -> Reply:
        """Teams of the person."""
        only(call)
        return ok([TEAM])

    def one_team(self, call: Call, team_id: str) -> Reply:
        """One team."""
        self._team(team_id)
        return ok(TEAM)

    def list_team_types(self, call: Call, team_id: str) -> Reply:
        """Event types of a team."""
        only(call, "eventSlug", "hostsLimit", "sortCreatedAt")
        self._team(team_id)
        return ok([t for t in self.team_types if one(call, "eventSlug", t["slug"]) == t["slug"]])

    def _team(self, team_id: str) -> None:
        if team_id != str(TEAM["id"]):
            raise no(404, "NotFoundException", f"Team with id {team_id} not found")

    def list_org_teams(self, call: Call, org_id: str) -> Reply:
        """The person's teams in the organisation."""
        self._organization(org_id)
        return ok([TEAM])

    def list_org_users(self, call: Call, org_id: str) -> Reply:
        """Members of the organisation."""
        self._organization(org_id)
        return ok(list(USERS.values()))

    def _organization(self, org_id: str) -> None:
        if not self.organization or org_id != str(self.organization):
            raise no(403, "ForbiddenException", "User is not part of this organization.")

    def _user(self, username: str) -> int:
        for key, person in USERS.items():
            if person["username"] == username:
                return key
        raise no(404, "NotFoundException", f"User with username {username} not found")

    # --- schedules -------------------------------------------------------------------------------------

    def list_schedules(self, call: Call) -> Reply:
        """The person's schedules."""
        only(call)
        return ok([s for s in self.schedules if s["ownerId"] == ME])

    def default_schedule(self, call: Call) -> Reply:
        """The default one."""
        only(call)
        return ok(next(s for s in self.schedules if s["isDefault"] and s["ownerId"] == ME))

    def one_schedule(self, call: Call, schedule_id: str) -> Reply:
        """One schedule."""
        only(call)
        return ok(self._schedule(schedule_id))

    def change_schedule(self, call: Call, schedule_id: str) -> Reply:
        """What is sent replaces what was there: overrides as a whole list."""
        only(call)
        schedule = self._schedule(schedule_id)
        body = fields(call, "name", "timeZone", "availability", "isDefault", "overrides")
        for hours in body.get("availability", []):
            check_hours(hours, "availability", "days")
        for hours in body.get("overrides", []):
            check_hours(hours, "overrides", "date")
        if "timeZone" in body:
            zone_named(body["timeZone"])
        if self.before_patch:
            self.before_patch(schedule)
        schedule.update(body)
        wire = dict(schedule)
        if self.after_patch:
            self.after_patch(schedule)
        return ok(wire)

    def _schedule(self, schedule_id: str) -> dict[str, Any]:
        found = next((s for s in self.schedules if str(s["id"]) == schedule_id), None)
        if found is None:
            raise no(404, "NotFoundException", f"Schedule with ID={schedule_id} does not exist.")
        if found["ownerId"] != ME:
            raise no(403, "ForbiddenException", f"User {ME} does not own schedule {schedule_id}.")
        return found

    def _hours(self, schedule: dict[str, Any], span: Span) -> list[Span]:
        """Open time of a schedule: any override of a date replaces that date's weekly hours."""
        zone = ZoneInfo(schedule["timeZone"])
        away = self._away(schedule["ownerId"])
        out: list[Span] = []
        for day in local_days(span, zone):
            if day in away:
                continue
            dated = [o for o in schedule["overrides"] if o["date"] == day.isoformat()]
            usual = [a for a in schedule["availability"] if WEEKDAYS[day.weekday()] in a["days"]]
            for hours in dated or usual:
                begin, finish = hours["startTime"], hours["endTime"]
                if (begin, finish) != ("00:00", "00:00"):
                    out.append(working(day, begin, "24:00" if finish == "23:59" else finish, zone))
        return merged(out)

    def _away(self, user: int) -> set[date]:
        """Dates of absences, by their names; the schedule's zone decides when such a date is."""
        return {
            day
            for a in self.absences
            if a["userId"] == user
            for day in days(date.fromisoformat(a["start"][:10]), date.fromisoformat(a["end"][:10]))
        }

    # --- bookings --------------------------------------------------------------------------------------

    def list_bookings(self, call: Call) -> Reply:
        """Pages of bookings; afterStart and beforeEnd mean wholly inside."""
        only(call, *BOOKING_FILTERS)
        found = [b for b in self.bookings if ME in b.hosts]
        wanted = [s for value in call.query.get("status", []) for s in value.split(",")]
        if strange := set(wanted) - {"upcoming", "recurring", "past", "cancelled", "unconfirmed"}:
            raise invalid("status", f"status {sorted(strange)[0]} is not one of the known ones")
        if wanted:
            found = [b for b in found if self._kinds(b) & set(wanted)]
        if "afterStart" in call.query:
            found = [b for b in found if b.span[0] >= moment(call, "afterStart")]
        if "beforeEnd" in call.query:
            found = [b for b in found if b.span[1] <= moment(call, "beforeEnd")]
        types = one(call, "eventTypeIds", one(call, "eventTypeId", ""))
        if types:
            found = [b for b in found if str(b.event_type) in types.split(",")]
        if "sortStart" in call.query:
            found.sort(key=lambda b: b.span[0], reverse=one(call, "sortStart") == "desc")
        take, skip = whole(call, "take", 100, 1, 250), whole(call, "skip", 0, 0)
        page = found[skip : skip + take]
        after = max(0, len(found) - skip - len(page))
        pagination = {
            "totalItems": len(found),
            "remainingItems": after,
            "returnedItems": len(page),
            "itemsPerPage": take,
            "currentPage": skip // take + 1,
            "totalPages": -(-len(found) // take),
            "hasNextPage": after > 0,
            "hasPreviousPage": skip > 0,
        }
        body = {"status": "success", "data": [self._booking(b) for b in page], "pagination": pagination}
        return Reply(200, body)

    def one_booking(self, call: Call, uid: str) -> Reply:
        """One booking."""
        found = next((b for b in self.bookings if b.uid == uid), None)
        if found is None:
            raise no(404, "NotFoundException", f"Booking with uid={uid} was not found in the database")
        return ok(self._booking(found))

    def _kinds(self, booking: Booking) -> set[str]:
        if not booking.holds:
            return {"cancelled"}
        if booking.span[1] <= self.now():
            return {"past"}
        if booking.status == "pending":
            return {"unconfirmed"}
        return {"upcoming", "recurring"} if booking.recurring else {"upcoming"}

    def _booking(self, booking: Booking) -> dict[str, Any]:
        guest: dict[str, Any] = {"name": "Guest", "email": "guest@example.com", "displayEmail": "guest@example.com"}
        guest |= {"timeZone": "Europe/Paris", "absent": False}
        begin, finish = booking.span
        wire: dict[str, Any] = {
            "id": booking.id,
            "uid": booking.uid,
            "title": booking.title,
            "description": "",
            "hosts": [{**USERS[h], "timeZone": self.zone.key} for h in booking.hosts],
            "status": booking.status,
            "start": utc(begin),
            "end": utc(finish),
            "duration": round((finish - begin).total_seconds() / 60),
            "eventTypeId": booking.event_type,
            "eventType": {"id": booking.event_type, "slug": self._type(booking.event_type)["slug"]},
            "location": "integrations:daily",
            "absentHost": False,
            "createdAt": "2026-01-05T09:00:00.000Z",
            "updatedAt": "2026-01-05T09:00:00.000Z",
            "metadata": {},
            "attendees": [guest],
        }
        if booking.seats:
            wire["attendees"] = [
                {**guest, "seatUid": f"{booking.uid}-{n}", "bookingFieldsResponses": {}} for n in range(booking.seats)
            ]
        else:
            wire |= {"guests": [], "bookingFieldsResponses": {}}
        if booking.recurring:
            wire["recurringBookingUid"] = booking.recurring
        return wire

    def _type(self, type_id: object) -> dict[str, Any]:
        for kind in (*self.event_types, *self.team_types):
            if str(kind["id"]) == str(type_id):
                return kind
        raise no(404, "NotFoundException", "Event Type not found")

    # --- slots -----------------------------------------------------------------------------------------

    def slots(self, call: Call) -> Reply:
        """Free slots by date, addressed in exactly one way; anyone may ask."""
        kind, hosts = self._addressed(call)
        asked = self._asked(call)
        zone_name = one(call, "timeZone", "")
        zone = zone_named(zone_name) if zone_name else UTC
        shape = one(call, "format", "time")
        if shape not in ("time", "range"):
            raise mixed([("format", "slotFormat must be either 'time' or 'range'")])
        minutes = self._minutes(kind, call)
        moved = one(call, "bookingUidToReschedule", "")
        found: dict[str, list[dict[str, Any]]] = {}
        for start in sorted(self._free(kind, hosts, asked, minutes, moved)):
            item: dict[str, Any] = {"start": shown(start, zone)}
            if shape == "range":
                item["end"] = shown(start + timedelta(minutes=minutes), zone)
            if kind["seatsPerTimeSlot"]:
                item |= self._seats(kind, start)
            found.setdefault(start.astimezone(zone).date().isoformat(), []).append(item)
        return ok(found)

    def _addressed(self, call: Call) -> tuple[dict[str, Any], list[int]]:
        """The event type meant, and its hosts; refuses whatever does not belong to the form used."""
        common = {"start", "end", "timeZone", "duration", "format", "bookingUidToReschedule"}
        given = set(call.query)
        if "eventTypeId" in given:
            needed, allowed = {"eventTypeId"}, set[str]()
        elif "usernames" in given:
            needed, allowed = {"usernames", "organizationSlug"}, set()
        elif "teamSlug" in given:
            needed, allowed = {"eventTypeSlug", "teamSlug"}, {"organizationSlug"}
        else:
            needed, allowed = {"eventTypeSlug", "username"}, {"organizationSlug"}
        known = common | needed | allowed
        wrong = [(n, f"property {n} should not exist") for n in call.query if n not in known]
        wrong += [(n, f"{n} must be a string") for n in sorted((needed | {"start", "end"}) - given)]
        if "eventTypeId" in given and not one(call, "eventTypeId").isdigit():
            wrong.append(("eventTypeId", "eventTypeId must be a number"))
        if wrong:
            raise mixed(wrong)
        if one(call, "organizationSlug", ORGANIZATION) != ORGANIZATION:
            raise no(404, "NotFoundException", "Organization not found")
        if "usernames" in given:
            names = one(call, "usernames").split(",")
            if len(names) < 2:
                raise mixed([("usernames", "usernames must contain at least 2 elements")])
            return DYNAMIC, [self._user(name) for name in names]
        kind = self._named(call)
        return kind, [h["userId"] for h in kind["hosts"]] if "hosts" in kind else [kind["ownerId"]]

    def _named(self, call: Call) -> dict[str, Any]:
        if "eventTypeId" in call.query:
            return self._type(one(call, "eventTypeId"))
        slug = one(call, "eventTypeSlug")
        if "teamSlug" in call.query:
            if one(call, "teamSlug") != TEAM["slug"]:
                raise no(404, "NotFoundException", f"Team with slug {one(call, 'teamSlug')} not found")
            among = self.team_types
        else:
            owner = self._user(one(call, "username"))
            among = [t for t in self.event_types if t["ownerId"] == owner]
        for kind in among:
            if kind["slug"] == slug:
                return kind
        raise no(404, "NotFoundException", f"Event Type with slug {slug} not found")

    def _asked(self, call: Call) -> Span:
        begin, finish = moment(call, "start", BAD_RANGE), moment(call, "end", BAD_RANGE)
        if (finish.hour, finish.minute, finish.second) == (0, 0, 0):
            finish = finish.replace(hour=23, minute=59, second=59)
        if begin >= finish:
            raise no(400, "BadRequestException", BAD_RANGE)
        return begin, min(finish, self.now() + timedelta(days=365))

    def _minutes(self, kind: dict[str, Any], call: Call) -> int:
        usual = int(kind["lengthInMinutes"])
        wanted = whole(call, "duration", usual, 1)
        possible = kind.get("lengthInMinutesOptions", [])
        if kind is not DYNAMIC and "duration" in call.query and wanted not in possible:
            raise no(400, "BadRequestException", f"Duration {wanted} is not possible for this event type")
        return wanted

    def _free(
        self, kind: dict[str, Any], hosts: list[int], asked: Span, minutes: int, moved: str = ""
    ) -> set[datetime]:
        if kind.get("schedulingType") == "managed":
            return set()
        each = [self._free_for(kind, host, asked, minutes, moved) for host in hosts]
        if kind.get("schedulingType") == "roundRobin":
            return set.union(*each)
        return set.intersection(*each)

    def _free_for(self, kind: dict[str, Any], host: int, asked: Span, minutes: int, moved: str) -> set[datetime]:
        near = asked[0] - timedelta(days=2), asked[1] + timedelta(days=2)
        busy = [span for span in self._busy(kind, host, moved) if meet(span, near)]
        held = [h.span for h in self.holds if h.event_type == kind["id"] and h.until > self.now()]
        before, after = (timedelta(minutes=kind[f"{when}EventBuffer"]) for when in ("before", "after"))
        step, size = timedelta(minutes=kind["slotInterval"] or minutes), timedelta(minutes=minutes)
        earliest = self.now() + timedelta(minutes=kind["minimumBookingNotice"])
        out: set[datetime] = set()
        for begin, finish in self._hours(self._schedule_of(kind, host), asked):
            start = rounded(begin, step)
            while start + size <= finish:
                around = start - before, start + size + after
                if (
                    asked[0] <= start <= asked[1]
                    and start >= earliest
                    and not any(meet(around, span) for span in busy)
                    and not any(meet((start, start + size), span) for span in held)
                ):
                    out.add(start)
                start += step
        return out

    def _schedule_of(self, kind: dict[str, Any], host: int) -> dict[str, Any]:
        mine = [s for s in self.schedules if s["ownerId"] == host]
        chosen = [s for s in mine if s["id"] == kind["scheduleId"]]
        return (chosen or [s for s in mine if s["isDefault"]])[0]

    def _busy(self, kind: dict[str, Any], host: int, moved: str) -> Iterator[Span]:
        seats = kind["seatsPerTimeSlot"] or 0
        for booking in self.bookings:
            full = booking.event_type != kind["id"] or booking.seats >= seats
            if full and booking.holds and host in booking.hosts and booking.uid != moved:
                yield booking.span
        if host == ME:
            selected = self._selected()
            yield from (e.span for e in self.outside if (e.connection, e.calendar) in selected)

    def _seats(self, kind: dict[str, Any], start: datetime) -> dict[str, Any]:
        total = kind["seatsPerTimeSlot"]
        there = [b for b in self.bookings if b.event_type == kind["id"] and b.span[0] == start and b.holds]
        taken = sum(b.seats for b in there)
        uid = {"bookingUid": there[0].uid} if there else {}
        if self.seat_names == "vendor":
            return {"attendeesCount": taken, **uid}
        return {"seatsBooked": taken, "seatsRemaining": total - taken, "seatsTotal": total, **uid}

    # --- reservations ----------------------------------------------------------------------------------

    def reserve(self, call: Call) -> Reply:
        """Hold a slot for some minutes."""
        only(call)
        hold = Hold(str(uuid.uuid4()), 0, (self.now(), self.now()), 0, self.now())
        self._fill_hold(call, hold)
        self.holds.append(hold)
        return ok(self._hold(hold), 201)

    def one_hold(self, call: Call, uid: str) -> Reply:
        """A reservation; null, and yet success, if there is none."""
        found = next((h for h in self.holds if h.uid == uid and h.until > self.now()), None)
        return ok(self._hold(found) if found else None)

    def change_hold(self, call: Call, uid: str) -> Reply:
        """Move a reservation."""
        hold = self._held(uid)
        self._fill_hold(call, hold)
        return ok(self._hold(hold))

    def release(self, call: Call, uid: str) -> Reply:
        """Give a reservation up."""
        self.holds.remove(self._held(uid))
        return Reply(200, {"status": "success"})

    def _held(self, uid: str) -> Hold:
        for hold in self.holds:
            if hold.uid == uid:
                return hold
        raise no(404, "NotFoundException", f"Reservation with uid={uid} not found")

    def _fill_hold(self, call: Call, hold: Hold) -> None:
        body = fields(call, "eventTypeId", "slotStart", "slotDuration", "reservationDuration")
        if not isinstance(body.get("eventTypeId"), int):
            raise invalid("eventTypeId", "eventTypeId must be an integer number")
        kind = self._type(body["eventTypeId"])
        if "reservationDuration" in body:
            if "authorization" not in call.headers:
                raise no(401, "UnauthorizedException", "reservationDuration needs authentication")
            self._known(call)
            if ME not in [kind.get("ownerId"), *(h["userId"] for h in kind.get("hosts", []))]:
                raise no(403, "ForbiddenException", "reservationDuration is not yours to set here")
        lengths = kind.get("lengthInMinutesOptions", [])
        minutes = body.get("slotDuration", kind["lengthInMinutes"])
        if "slotDuration" in body and minutes not in lengths:
            names = ", ".join(map(str, lengths))
            said = (
                "Provided 'slotDuration' is not one of the possible lengths for the event type."
                f" The possible lengths for this variable length event type are: {names}"
            )
            raise no(400, "BadRequestException", said)
        start = instant(body.get("slotStart"), "slotStart")
        span = start, start + timedelta(minutes=minutes)
        booked = [b for b in self.bookings if b.event_type == kind["id"] and b.holds and meet(b.span, span)]
        if any(b.seats >= (kind["seatsPerTimeSlot"] or 0) for b in booked):
            said = "Can't reserve a slot if the event is already booked."
            raise no(422, "UnprocessableEntityException", said)
        for other in self.holds:
            live = other is not hold and other.until > self.now() and other.event_type == kind["id"]
            if live and meet(other.span, span):
                said = "This time slot is already reserved by another user. Please choose a different time."
                raise no(422, "UnprocessableEntityException", said)
        hold.event_type, hold.span = kind["id"], span
        hold.minutes = body.get("reservationDuration", 5)
        hold.until = self.now() + timedelta(minutes=hold.minutes)

    def _hold(self, hold: Hold) -> dict[str, Any]:
        return {
            "eventTypeId": hold.event_type,
            "slotStart": utc(hold.span[0]),
            "slotEnd": utc(hold.span[1]),
            "slotDuration": round((hold.span[1] - hold.span[0]).total_seconds() / 60),
            "reservationUid": hold.uid,
            "reservationDuration": hold.minutes,
            "reservationUntil": utc(hold.until),
        }

    # --- outside calendars -----------------------------------------------------------------------------

    def list_calendars(self, call: Call) -> Reply:
        """Connected calendars, selected for conflicts or not."""
        only(call)
        facts = {"id": 1, "primaryEmail": None, "userId": ME, "eventTypeId": None}
        target = {**self.connected[0]["primary"], **facts}
        del target["isSelected"]
        return ok({"connectedCalendars": self.connected, "destinationCalendar": target})

    def busy_times(self, call: Call) -> Reply:
        """Busy time of the calendars named in calendarsToLoad[n][...]; UTC whatever timeZone says."""
        if not self.escaped_brackets and re.search("%5B", call.target, re.IGNORECASE):
            raise no(400, "BadRequestException", "calendarsToLoad must be an array")
        nested = [name for name in call.query if NESTED.fullmatch(name)]
        only(call, "dateFrom", "dateTo", "timeZone", "loggedInUsersTz", *nested)
        if not nested:
            raise invalid("calendarsToLoad", "calendarsToLoad must be an array")
        loaded: dict[str, dict[str, str]] = {}
        for name in nested:
            found = NESTED.fullmatch(name)
            assert found
            loaded.setdefault(found[1], {})[found[2]] = one(call, name)
        there = (c for group in self.connected for c in group["calendars"])
        mine = {(str(c["credentialId"]), c["externalId"]) for c in there}
        wanted = [(a.get("credentialId", ""), a.get("externalId", "")) for a in loaded.values()]
        if not set(wanted) <= mine:
            raise no(401, "UnauthorizedException", "These credentials do not belong to you")
        if self.outside_fails:
            said = "Unable to fetch connected calendars events. Please try again later."
            raise no(500, "InternalServerErrorException", said)
        zone = zone_named(one(call, "timeZone", one(call, "loggedInUsersTz", "UTC")))
        first, last = (plain_date(call, name) for name in ("dateFrom", "dateTo"))
        asked = working(first, "00:00", "24:00", zone)[0], working(last, "00:00", "24:00", zone)[1]
        busy = [e for e in self.outside if (str(e.connection), e.calendar) in wanted and meet(e.span, asked)]
        return ok([self._busy_item(e) for e in busy])

    def _busy_item(self, event: Outside) -> dict[str, Any]:
        kind = next(g["integration"]["type"] for g in self.connected if g["credentialId"] == event.connection)
        return {"start": utc(event.span[0]), "end": utc(event.span[1]), "source": kind}

    def _selected(self) -> set[tuple[int, str]]:
        found = (c for group in self.connected for c in group["calendars"] if c["isSelected"])
        return {(c["credentialId"], c["externalId"]) for c in found}

    def connections(self, call: Call) -> Reply:
        """Connections by id and kind."""
        only(call)
        items = [
            {
                "connectionId": str(group["credentialId"]),
                "type": CONNECTION_TYPES[group["integration"]["type"]],
                "email": group["primary"]["email"],
            }
            for group in self.connected
        ]
        return ok({"connections": items})

    def free_busy(self, call: Call, connection: str) -> Reply:
        """Busy time of the connection's selected calendars."""
        only(call, "from", "to", "timeZone")
        number = self._connection(connection, google=False)
        asked = self._between(call)
        selected = self._selected()
        busy = [
            e
            for e in self.outside
            if e.connection == number and (number, e.calendar) in selected and meet(e.span, asked)
        ]
        return ok([self._busy_item(e) for e in busy])

    def list_outside(self, call: Call, connection: str) -> Reply:
        """Events of one calendar, without those of whole days."""
        only(call, "from", "to", "timeZone", "calendarId")
        calendar = self._calendar(call, connection)
        asked = self._between(call)
        found = [e for e in self.outside if e.calendar == calendar and not e.all_day and meet(e.span, asked)]
        return ok([outside(e) for e in found])

    def create_outside(self, call: Call, connection: str) -> Reply:
        """201; the event blocks if its calendar is selected."""
        only(call, "calendarId")
        calendar = self._calendar(call, connection)
        event = Outside(uuid.uuid4().hex, int(connection), calendar, "", (self.now(), self.now()))
        self._fill_outside(call, event, {"title", "start", "end"})
        self.outside.append(event)
        return ok(outside(event), 201)

    def one_outside(self, call: Call, connection: str, event_id: str) -> Reply:
        """One event."""
        only(call, "calendarId")
        return ok(outside(self._outside(call, connection, event_id)))

    def change_outside(self, call: Call, connection: str, event_id: str) -> Reply:
        """Change what is sent."""
        only(call, "calendarId")
        event = self._outside(call, connection, event_id)
        self._fill_outside(call, event, set())
        return ok(outside(event))

    def delete_outside(self, call: Call, connection: str, event_id: str) -> Reply:
        """204 and no body."""
        only(call, "calendarId")
        self.outside.remove(self._outside(call, connection, event_id))
        return Reply(204)

    def _connection(self, connection: str, *, google: bool = True) -> int:
        group = next((g for g in self.connected if str(g["credentialId"]) == connection), None)
        if group is None:
            raise no(404, "NotFoundException", f"Calendar connection {connection} not found")
        if google and group["integration"]["type"] != "google_calendar":
            raise no(400, "BadRequestException", "Only Google Calendar connections are supported")
        return int(connection)

    def _calendar(self, call: Call, connection: str) -> str:
        number = self._connection(connection)
        group = next(g for g in self.connected if g["credentialId"] == number)
        wanted = one(call, "calendarId", "primary")
        if wanted == "primary":
            return str(group["primary"]["externalId"])
        if wanted not in [c["externalId"] for c in group["calendars"]]:
            raise no(404, "NotFoundException", f"Calendar {wanted} not found")
        return wanted

    def _between(self, call: Call) -> Span:
        zone = zone_named(one(call, "timeZone", "UTC"))
        begin, finish = (moment(call, name, zone=zone) for name in ("from", "to"))
        if len(one(call, "to")) == 10:
            finish += timedelta(days=1)
        if begin >= finish:
            raise no(400, "BadRequestException", "'from' must be before 'to'")
        return begin, finish

    def _outside(self, call: Call, connection: str, event_id: str) -> Outside:
        calendar = self._calendar(call, connection)
        for event in self.outside:
            if (event.connection, event.calendar, event.id) == (int(connection), calendar, event_id):
                return event
        raise no(404, "NotFoundException", f"Event {event_id} not found")

    def _fill_outside(self, call: Call, event: Outside, needed: set[str]) -> None:
        body = fields(call, "title", "start", "end", "description", "attendees", "status")
        for name in sorted(needed - set(body)):
            raise invalid(name, f"{name} should not be empty")
        times = {name: zoned(body[name], name) for name in ("start", "end") if name in body}
        span = times.get("start", event.span[0]), times.get("end", event.span[1])
        if span[0] >= span[1]:
            raise no(400, "BadRequestException", "end must be after start")
        event.span = span
        event.title = body.get("title", event.title)
        event.description = body.get("description", event.description)
        event.zone = body["start"]["timeZone"] if "start" in body else event.zone

    # --- out of office ---------------------------------------------------------------------------------

    def list_absences(self, call: Call) -> Reply:
        """Own absences, in pages."""
        return self._absences(call, ME)

    def create_absence(self, call: Call) -> Reply:
        """201; the times become whole UTC days."""
        return self._create_absence(call, ME)

    def change_absence(self, call: Call, absence: str) -> Reply:
        """Both times or neither."""
        return self._change_absence(call, ME, absence)

    def delete_absence(self, call: Call, absence: str) -> Reply:
        """Remove; 403 for one that is gone."""
        return self._delete_absence(ME, absence)

    def list_org_absences(self, call: Call, org_id: str, user: str) -> Reply:
        """The same through the organisation."""
        return self._absences(call, self._member(org_id, user))

    def create_org_absence(self, call: Call, org_id: str, user: str) -> Reply:
        """The same through the organisation."""
        return self._create_absence(call, self._member(org_id, user))

    def change_org_absence(self, call: Call, org_id: str, user: str, absence: str) -> Reply:
        """The same through the organisation."""
        return self._change_absence(call, self._member(org_id, user), absence)

    def delete_org_absence(self, call: Call, org_id: str, user: str, absence: str) -> Reply:
        """The same through the organisation."""
        return self._delete_absence(self._member(org_id, user), absence)

    def _member(self, org_id: str, user: str) -> int:
        self._organization(org_id)
        if not user.isdigit() or int(user) not in USERS:
            raise no(403, "ForbiddenException", "User is not part of this organization.")
        return int(user)

    def _absences(self, call: Call, user: int) -> Reply:
        only(call, "take", "skip", "sortStart", "sortEnd")
        found = [a for a in self.absences if a["userId"] == user]
        for name, key in (("sortStart", "start"), ("sortEnd", "end")):
            if name in call.query:
                found.sort(key=lambda a, key=key: a[key], reverse=one(call, name) == "desc")  # type: ignore[misc]
        take, skip = whole(call, "take", 250, 1, 250), whole(call, "skip", 0, 0)
        return ok(found[skip : skip + take])

    def _create_absence(self, call: Call, user: int) -> Reply:
        only(call)
        body = self._absence_fields(call)
        for name in ("start", "end"):
            if name not in body:
                raise invalid(name, f"{name} must be a date string")
        self._next_id += 1
        entry = {
            "id": self._next_id,
            "uuid": str(uuid.uuid4()),
            "userId": user,
            "reason": "unspecified",
            **body,
        }
        self._unique(entry)
        self.absences.append(entry)
        return ok(entry, 201)

    def _change_absence(self, call: Call, user: int, absence: str) -> Reply:
        entry = self._absence(user, absence)
        body = self._absence_fields(call)
        if ("start" in body) != ("end" in body):
            raise no(400, "BadRequestException", "Both start and end are needed, or neither")
        if "start" in body:
            self._unique({**entry, **body})
        entry.update(body)
        return ok(entry)

    def _delete_absence(self, user: int, absence: str) -> Reply:
        entry = self._absence(user, absence)
        self.absences.remove(entry)
        return ok(entry)

    def _absence(self, user: int, absence: str) -> dict[str, Any]:
        for entry in self.absences:
            if entry["userId"] == user and str(entry["id"]) == absence:
                return entry
        raise no(403, "ForbiddenException", f"User {user} does not own ooo entry {absence}")

    def _unique(self, entry: dict[str, Any]) -> None:
        same = [a for a in self.absences if a["id"] != entry["id"] and a["userId"] == entry["userId"]]
        if any((a["start"], a["end"]) == (entry["start"], entry["end"]) for a in same):
            raise no(409, "ConflictException", "Ooo entry already exists.")

    def _absence_fields(self, call: Call) -> dict[str, Any]:
        body = fields(call, "start", "end", "notes", "reason", "toUserId")
        for name in ("start", "end"):
            if name in body and not EXACT.fullmatch(str(body[name])):
                raise invalid(name, f"{name} must match YYYY-MM-DDTHH:MM:SS.sssZ")
        if body.get("reason", REASONS[0]) not in REASONS:
            raise invalid("reason", "reason must be one of: " + ", ".join(REASONS))
        if body.get("toUserId", ME) not in USERS:
            raise invalid("toUserId", "toUserId must be a member of the team")
        if "start" in body and "end" in body and body["start"] > body["end"]:
            raise no(400, "BadRequestException", "Ooo end must be after start")
        if "start" in body:
            body["start"] = body["start"][:10] + "T00:00:00.000Z"
        if "end" in body:
            body["end"] = body["end"][:10] + "T23:59:59.999Z"
        return body

    # --- for tests -------------------------------------------------------------------------------------

    def add_booking(self, begin: datetime, finish: datetime, **facts: Any) -> Booking:
        """Book `begin` to `finish`; facts as in `Booking` (event_type, title, status, seats, hosts ...)."""
        with self.lock:
            self._next_id += 1
            base: dict[str, Any] = {"title": "Booked", "event_type": 100, "hosts": (ME,), **facts}
            booking = Booking(id=self._next_id, span=(begin, finish), **base)
            self.bookings.append(booking)
        return booking
