"""What core and the providers say in English, in the person's language.

Core has no translator: it says what its forms ask for, whom a block covers and what does not fit as plain
English. The sentences a person meets in the window stand here once more, for lupdate to find. A name in braces is
where core puts something in; that may be one of these sentences again.
"""

from __future__ import annotations

import re
from functools import lru_cache

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

FORMS = (
    QT_TRANSLATE_NOOP("core", "This computer"),
    QT_TRANSLATE_NOOP("core", "Your own working hours, kept on this computer"),
    QT_TRANSLATE_NOOP("core", "Time zone"),
    QT_TRANSLATE_NOOP("core", "The zone your hours are in; this computer's if empty."),
    QT_TRANSLATE_NOOP("core", "Working hours"),
    QT_TRANSLATE_NOOP("core", "Slot length (minutes)"),
    QT_TRANSLATE_NOOP("core", "Regular busy times"),
    QT_TRANSLATE_NOOP("core", "Times inside your hours that are always taken."),
    QT_TRANSLATE_NOOP("core", "Calendars and team members of a HighLevel location"),
    QT_TRANSLATE_NOOP("core", "Private integration token"),
    QT_TRANSLATE_NOOP(
        "core",
        "Sub-account settings, Private Integrations; rights: calendars.readonly, calendars/events.readonly, "
        "calendars/events.write, users.readonly, locations.readonly.",
    ),
    QT_TRANSLATE_NOOP("core", "Location id"),
    QT_TRANSLATE_NOOP("core", "Sub-account settings, Business Profile; also in the address bar."),
    QT_TRANSLATE_NOOP("core", "Only these groups"),
    QT_TRANSLATE_NOOP("core", "Calendar groups to show; empty for all."),
    QT_TRANSLATE_NOOP("core", "Only these team members"),
    QT_TRANSLATE_NOOP("core", "Of team calendars, show and block these members only; empty for all."),
    QT_TRANSLATE_NOOP("core", "API version"),
    QT_TRANSLATE_NOOP("core", "Address of the service"),
    QT_TRANSLATE_NOOP("core", "Event types of a Cal.com page, hosted or your own"),
    QT_TRANSLATE_NOOP("core", "API key"),
    QT_TRANSLATE_NOOP("core", "Cal.com settings, Developer, API keys."),
    QT_TRANSLATE_NOOP("core", "Event type"),
    QT_TRANSLATE_NOOP("core", "The number in the address of the event type; empty for all of them."),
    QT_TRANSLATE_NOOP("core", "all of mine"),
    QT_TRANSLATE_NOOP("core", "Block by"),
    QT_TRANSLATE_NOOP("core", "Cal.com has no call to block time; this stands in for it."),
    QT_TRANSLATE_NOOP("core", "changing the schedule's hours on that date"),
    QT_TRANSLATE_NOOP("core", "an event in a connected Google calendar"),
    QT_TRANSLATE_NOOP("core", "out of office, whole days only"),
    QT_TRANSLATE_NOOP("core", "holding an offered slot for some minutes"),
    QT_TRANSLATE_NOOP("core", "Event type's name in its address"),
    QT_TRANSLATE_NOOP("core", "Whose event type"),
    QT_TRANSLATE_NOOP("core", "With the name in its address."),
    QT_TRANSLATE_NOOP("core", "Which team's event type"),
    QT_TRANSLATE_NOOP("core", "With the name in its address, instead of a user."),
    QT_TRANSLATE_NOOP("core", "Organisation of user or team"),
    QT_TRANSLATE_NOOP("core", "Several people together"),
    QT_TRANSLATE_NOOP("core", "Two or more user names: the times at which all of them are free."),
    QT_TRANSLATE_NOOP("core", "Length (minutes)"),
    QT_TRANSLATE_NOOP("core", "Only for event types with several lengths, and for several people together."),
    QT_TRANSLATE_NOOP("core", "https://api.cal.eu for the EU, or your own server."),
    QT_TRANSLATE_NOOP("core", "Sales users and their free windows"),
    QT_TRANSLATE_NOOP("core", "Access key"),
    QT_TRANSLATE_NOOP("core", "My Account, Settings, API and Webhooks."),
    QT_TRANSLATE_NOOP("core", "Secret key"),
    QT_TRANSLATE_NOOP("core", "Users (e-mail)"),
    QT_TRANSLATE_NOOP("core", "Comma separated; empty for every active user."),
    QT_TRANSLATE_NOOP("core", "every active user"),
    QT_TRANSLATE_NOOP("core", "Block with appointments of type"),
    QT_TRANSLATE_NOOP(
        "core", "Name or id of an appointment type with Allow Conflicts off; others leave the time bookable."
    ),
    QT_TRANSLATE_NOOP("core", "the first that allows no conflicts"),
    QT_TRANSLATE_NOOP("core", "Working times are in"),
    QT_TRANSLATE_NOOP("core", "Find out"),
    QT_TRANSLATE_NOOP("core", "the work-day template's zone"),
    QT_TRANSLATE_NOOP("core", "the user's zone"),
    QT_TRANSLATE_NOOP("core", "Offer slots where conflicts are allowed"),
    QT_TRANSLATE_NOOP("core", "yes or no"),
    QT_TRANSLATE_NOOP(
        "core", "The API host of your region, such as https://api-in21.leadsquared.com; empty to find it out."
    ),
)
"""Labels, helps, examples and choices of the providers' fields, and their one line about themselves."""

SENTENCES = (
    # what was typed
    QT_TRANSLATE_NOOP("core", "{label} is missing"),
    QT_TRANSLATE_NOOP("core", "already here as {account}"),
    QT_TRANSLATE_NOOP("core", "{label} cannot be {value}; it is one of: {names}"),
    QT_TRANSLATE_NOOP("core", "{text} is not an address that starts with https://"),
    QT_TRANSLATE_NOOP("core", "an address has no sign-in, query or fragment; tokens have their own field"),
    QT_TRANSLATE_NOOP(
        "core", "http://{host} would send the token unprotected; use https:// (http:// is for this computer)"
    ),
    QT_TRANSLATE_NOOP("core", "there is no time zone {name}"),
    QT_TRANSLATE_NOOP("core", "did you mean {name}?"),
    QT_TRANSLATE_NOOP("core", "cannot read {entry}; write for example Mon-Fri 09:00-17:00"),
    QT_TRANSLATE_NOOP("core", "a slot is 1 to 1440 minutes long, not {length}"),
    QT_TRANSLATE_NOOP("core", "a duration is 1 to 1440 minutes, not {text}"),
    QT_TRANSLATE_NOOP("core", "an event type id is a number, not {number}"),
    QT_TRANSLATE_NOOP("core", "event_type_id says all; leave this empty"),
    QT_TRANSLATE_NOOP("core", "usernames asks for several people together; leave this empty"),
    QT_TRANSLATE_NOOP("core", "usernames takes two or more different names"),
    QT_TRANSLATE_NOOP("core", "an event type is a user's or a team's; leave one of them empty"),
    QT_TRANSLATE_NOOP("core", "event_type_slug needs the username or team_slug it belongs to"),
    QT_TRANSLATE_NOOP("core", "the name of the event type in its address is missing"),
    QT_TRANSLATE_NOOP("core", "organization_slug goes with an event type of a user or team, or with usernames"),
    QT_TRANSLATE_NOOP("core", "include_allowed_conflicts is yes or no, not {text}"),
    # whom a block covers, and what to know before
    QT_TRANSLATE_NOOP("core", "{calendar}, on this computer only"),
    QT_TRANSLATE_NOOP("core", "{calendar}, this calendar only"),
    QT_TRANSLATE_NOOP("core", "{people}, in all HighLevel calendars"),
    QT_TRANSLATE_NOOP("core", "{person} in LeadSquared"),
    QT_TRANSLATE_NOOP("core", "{calendars}: all on {schedule}"),
    QT_TRANSLATE_NOOP("core", "{calendar}, in everything that checks that calendar"),
    QT_TRANSLATE_NOOP("core", "all event types of {person}"),
    QT_TRANSLATE_NOOP("core", "the other hosts stay bookable"),
    QT_TRANSLATE_NOOP("core", "{calendar}, this event type only, at an offered start"),
    QT_TRANSLATE_NOOP("core", "schedule “{name}”"),
    QT_TRANSLATE_NOOP("core", "changes the opening hours of {schedule}"),
    QT_TRANSLATE_NOOP("core", "puts an event into the connected Google calendar “{calendar}”"),
    QT_TRANSLATE_NOOP("core", "shows {person} as away for whole days ({zone})"),
    QT_TRANSLATE_NOOP("core", "only a hold: it lapses by itself after {count} minutes"),
    QT_TRANSLATE_NOOP("core", "appointments of type {name} allow conflicts: the time stays bookable"),
    QT_TRANSLATE_NOOP(
        "core", "whether appointments of type {name} keep the time is not told; the first block shows it"
    ),
    QT_TRANSLATE_NOOP("core", "bookings and blocks are not shown: the token lacks the right calendars/events.readonly"),
    QT_TRANSLATE_NOOP("core", "busy times could not be read: {said}"),
    # why not
    QT_TRANSLATE_NOOP("core", "it is the common time of several people"),
    QT_TRANSLATE_NOOP("core", "each host of a team's event type has hours of their own"),
    QT_TRANSLATE_NOOP("core", "block by a connected calendar instead"),
    QT_TRANSLATE_NOOP("core", "its schedule is not among yours"),
    QT_TRANSLATE_NOOP("core", "its schedule cannot be read ({said})"),
    QT_TRANSLATE_NOOP("core", "it is somebody else's"),
    QT_TRANSLATE_NOOP("core", "this server cannot write into connected calendars ({said})"),
    QT_TRANSLATE_NOOP("core", "this server cannot be told about out of office ({said})"),
    QT_TRANSLATE_NOOP("core", "this server cannot reserve slots ({said})"),
    QT_TRANSLATE_NOOP("core", "only Google calendars can be written to, and none is connected"),
    QT_TRANSLATE_NOOP(
        "core", "no connected Google calendar is checked for conflicts, so an event there would not block"
    ),
    QT_TRANSLATE_NOOP("core", "LeadSquared has no user of this address"),
    QT_TRANSLATE_NOOP("core", "the user is not active in LeadSquared"),
    QT_TRANSLATE_NOOP("core", "LeadSquared has no appointment type {name}"),
    QT_TRANSLATE_NOOP("core", "can only be blocked for whole days, midnight to midnight in {zone}"),
    QT_TRANSLATE_NOOP("core", "takes blocks in steps of {count} minutes"),
    QT_TRANSLATE_NOOP("core", "can only be blocked for {count} minutes"),
    QT_TRANSLATE_NOOP("core", "{calendar} cannot be blocked: {said}"),
    QT_TRANSLATE_NOOP("core", "{calendar} cannot remove blocks"),
    QT_TRANSLATE_NOOP("core", "{calendar} cannot move blocks"),
    QT_TRANSLATE_NOOP("core", "already away on these days"),
    QT_TRANSLATE_NOOP("core", "only an offered slot can be held, and none starts there"),
    QT_TRANSLATE_NOOP("core", "a hold lasts {names} minutes, not {minutes}"),
    QT_TRANSLATE_NOOP("core", "out of office holds whole days ({zone}), from midnight to midnight"),
    QT_TRANSLATE_NOOP("core", "the hold has lapsed"),
    # why a time is not offered
    QT_TRANSLATE_NOOP("core", "minimum notice"),
    QT_TRANSLATE_NOOP("core", "minimum notice {length}"),
    QT_TRANSLATE_NOOP("core", "buffer before {length}"),
    QT_TRANSLATE_NOOP("core", "buffer after {length}"),
    QT_TRANSLATE_NOOP("core", "bookable for {length}"),
    QT_TRANSLATE_NOOP("core", "a start every {length}"),
    QT_TRANSLATE_NOOP("core", "a template: its members' own event types offer the times"),
    QT_TRANSLATE_NOOP("core", "look busy hides some free slots"),
    QT_TRANSLATE_NOOP("core", "beyond the booking window"),
    QT_TRANSLATE_NOOP("core", "working times read in {zone} ({said})"),
    QT_TRANSLATE_NOOP("core", "busy"),
    QT_TRANSLATE_NOOP("core", "break"),
    QT_TRANSLATE_NOOP("core", "Holiday"),
    QT_TRANSLATE_NOOP("core", "Leave"),
    QT_TRANSLATE_NOOP("core", "Not scheduled"),
    QT_TRANSLATE_NOOP("core", "Work day template not defined"),
    # lines and services
    QT_TRANSLATE_NOOP("core", "cannot reach {host}: {said}"),
    QT_TRANSLATE_NOOP("core", "{host} broke off: {said}"),
    QT_TRANSLATE_NOOP("core", "{host} did not answer"),
    QT_TRANSLATE_NOOP("core", "whether it was done is not known"),
    QT_TRANSLATE_NOOP("core", "{host} asks to wait {count} s"),
    QT_TRANSLATE_NOOP("core", "{service} asks to slow down"),
    QT_TRANSLATE_NOOP("core", "no answer in time"),
    QT_TRANSLATE_NOOP("core", "too many calls at once"),
    QT_TRANSLATE_NOOP("core", "the connection was cut"),
    QT_TRANSLATE_NOOP("core", "the answer cannot be unpacked"),
    QT_TRANSLATE_NOOP("core", "there is no such host"),
    QT_TRANSLATE_NOOP("core", "its certificate is not trusted"),
    QT_TRANSLATE_NOOP("core", "nothing answers there"),
    QT_TRANSLATE_NOOP("core", "the token lacks the right {right}"),
    QT_TRANSLATE_NOOP("core", "the answer was not seen"),
    QT_TRANSLATE_NOOP("core", "the line to {host} is closed"),
    QT_TRANSLATE_NOOP("core", "the line to {host} was closed"),
    QT_TRANSLATE_NOOP("core", "{host} refused ({status})"),
    QT_TRANSLATE_NOOP("core", "{host} refused ({status}): {said}"),
    QT_TRANSLATE_NOOP("core", "{host} refused the sign-in (401)"),
    QT_TRANSLATE_NOOP("core", "{host} refused the sign-in (401): {said}"),
    QT_TRANSLATE_NOOP("core", "{host} does not allow this (403)"),
    QT_TRANSLATE_NOOP("core", "{host} does not allow this (403): {said}"),
    QT_TRANSLATE_NOOP("core", "{host} does not know this (404)"),
    QT_TRANSLATE_NOOP("core", "{host} does not know this (404): {said}"),
    QT_TRANSLATE_NOOP("core", "{host} failed ({status})"),
    QT_TRANSLATE_NOOP("core", "{host} failed ({status}): {said}"),
    QT_TRANSLATE_NOOP("core", "{host} answered with a web page instead of data ({status})"),
    QT_TRANSLATE_NOOP("core", "{host} sends elsewhere ({status})"),
    QT_TRANSLATE_NOOP("core", "check the base URL"),
    QT_TRANSLATE_NOOP("core", "cannot ask {host}: a token or setting has characters that cannot be sent"),
    QT_TRANSLATE_NOOP("core", "the keyring refused: {said}"),
    QT_TRANSLATE_NOOP("core", "the {secret} of {account} is not in the keyring"),
    QT_TRANSLATE_NOOP("core", "the answer about {what} cannot be read: {said}"),
    QT_TRANSLATE_NOOP("core", "cannot use {file}: {said}"),
    QT_TRANSLATE_NOOP("core", "cannot read {text}: {said}"),
    QT_TRANSLATE_NOOP("core", "LeadSquared refused the keys"),
    QT_TRANSLATE_NOOP("core", "LeadSquared refused the keys: {said}"),
    QT_TRANSLATE_NOOP("core", "LeadSquared refused: {said}"),
    QT_TRANSLATE_NOOP("core", "LeadSquared does not allow this: {said}"),
    QT_TRANSLATE_NOOP("core", "LeadSquared changed the times: {said}"),
    QT_TRANSLATE_NOOP("core", "LeadSquared kept other times than were sent"),
    QT_TRANSLATE_NOOP("core", "LeadSquared has no user {name}"),
    QT_TRANSLATE_NOOP("core", "LeadSquared does not have the task any more"),
    QT_TRANSLATE_NOOP("core", "LeadSquared has accepted the move and not made it yet"),
    QT_TRANSLATE_NOOP("core", "LeadSquared has accepted the removal and not made it yet"),
    QT_TRANSLATE_NOOP("core", "LeadSquared said Success and does not show the task yet"),
    QT_TRANSLATE_NOOP("core", "LeadSquared did not say the id of the new task"),
    QT_TRANSLATE_NOOP("core", "HighLevel did not say the id of the new block"),
    QT_TRANSLATE_NOOP("core", "HighLevel blocks this calendar only through its team members"),
    QT_TRANSLATE_NOOP("core", "refresh the account and try again"),
    QT_TRANSLATE_NOOP("core", "the schedule is being changed by somebody else at the same time"),
    QT_TRANSLATE_NOOP("core", "the absence is gone"),
    QT_TRANSLATE_NOOP("core", "somebody removed it"),
    QT_TRANSLATE_NOOP("core", "the answer was lost"),
    QT_TRANSLATE_NOOP("core", "if the slot is held, it lapses by {said}"),
    QT_TRANSLATE_NOOP("core", "{calendar} cannot last {count} minutes"),
    QT_TRANSLATE_NOOP("core", "it lasts {lengths}"),
    QT_TRANSLATE_NOOP("core", "{block} is being removed"),
    QT_TRANSLATE_NOOP("core", "could not be removed: {said}"),
    QT_TRANSLATE_NOOP("core", "could not be changed: {said}"),
    QT_TRANSLATE_NOOP("core", "no calendar to block"),
    QT_TRANSLATE_NOOP("core", "a fault of ours"),
    QT_TRANSLATE_NOOP("core", "the log has the details"),
)
"""Everything else; a service's own words stay as they are."""


def said(text: str | None) -> str:
    """A text of core in the person's language, as it is where nobody has translated it. Empty for None."""
    if not text:
        return ""
    if text in _plain():
        return QCoreApplication.translate("core", text)
    for pattern, template in _patterns():
        if match := pattern.fullmatch(text):
            found = QCoreApplication.translate("core", template)
            for name, value in match.groupdict().items():
                found = found.replace(f"{{{name}}}", said(value))
            return found
    first, mark, rest = text.partition("; ")
    return f"{said(first)}{mark}{said(rest)}" if mark else text


@lru_cache(maxsize=1)
def _plain() -> frozenset[str]:
    return frozenset(text for text in map(str, (*FORMS, *SENTENCES)) if "{" not in text)


@lru_cache(maxsize=1)
def _patterns() -> list[tuple[re.Pattern[str], str]]:
    """Longest first, so that the sentence that says most is tried before one it contains."""
    found = []
    for template in sorted((text for text in map(str, SENTENCES) if "{" in text), key=len, reverse=True):
        parts = re.split(r"\{(\w+)\}", template)
        words = [f"(?P<{part}>.+)" if at % 2 else re.escape(part) for at, part in enumerate(parts)]
        found.append((re.compile("".join(words)), template))
    return found
