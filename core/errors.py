"""What can go wrong in the world, as facts: a kind, what was said, where, and what would help.

One exception class, `Problem`, is raised by everything that talks to people, files or services. Anything
else that is raised is a fault of ours. Texts here are plain English for the terminal; the window words
them from the same facts (`gui/words/notices.py`).
"""

from __future__ import annotations

from datetime import datetime
from enum import StrEnum


class Kind(StrEnum):
    """The kinds of trouble; the whole program decides by these, never by text."""

    OFFLINE = "offline"
    SIGN_IN_REFUSED = "sign_in_refused"
    SECRET_MISSING = "secret_missing"
    RIGHT_MISSING = "right_missing"
    REQUEST_REFUSED = "request_refused"
    SLOW_DOWN = "slow_down"
    SERVICE_DOWN = "service_down"
    UNREADABLE_REPLY = "unreadable_reply"
    UNCERTAIN = "uncertain"
    NO_VAULT = "no_vault"
    VAULT_LOCKED = "vault_locked"
    STORE_BROKEN = "store_broken"
    UNSUPPORTED = "unsupported"
    BAD_INPUT = "bad_input"
    NOT_FOUND = "not_found"
    FAULT = "fault"


class Remedy(StrEnum):
    """What a person can do about it; the window makes a button of it."""

    RETRY = "retry"
    SIGN_IN = "sign_in"
    EDIT_ACCOUNT = "edit_account"
    EDIT = "edit"
    WAIT = "wait"
    REPORT = "report"
    UNLOCK = "unlock"


_REMEDY = {
    Kind.OFFLINE: Remedy.RETRY,
    Kind.SIGN_IN_REFUSED: Remedy.SIGN_IN,
    Kind.SECRET_MISSING: Remedy.SIGN_IN,
    Kind.RIGHT_MISSING: Remedy.EDIT_ACCOUNT,
    Kind.REQUEST_REFUSED: Remedy.EDIT,
    Kind.SLOW_DOWN: Remedy.WAIT,
    Kind.SERVICE_DOWN: Remedy.RETRY,
    Kind.UNREADABLE_REPLY: Remedy.REPORT,
    Kind.UNCERTAIN: Remedy.WAIT,
    Kind.NO_VAULT: Remedy.SIGN_IN,
    Kind.VAULT_LOCKED: Remedy.UNLOCK,
    Kind.BAD_INPUT: Remedy.EDIT,
    Kind.NOT_FOUND: Remedy.EDIT,
    Kind.FAULT: Remedy.REPORT,
}


class Problem(Exception):
    """A known trouble. `text` is one line that says what and where, without any secret.

    `where` names the setting, file, host or JSON path; `until` (aware UTC) is when waiting is over;
    `http` is the status code, `code` a service's own error name, for providers that must decide by them.
    """

    def __init__(
        self,
        kind: Kind,
        text: str,
        *,
        where: str | None = None,
        until: datetime | None = None,
        http: int | None = None,
        code: str | None = None,
    ) -> None:
        super().__init__(text)
        self.kind = kind
        self.text = text
        self.where = where
        self.until = until
        self.http = http
        self.code = code

    @property
    def remedy(self) -> Remedy | None:
        """What would help, if anything does."""
        return _REMEDY.get(self.kind)

    def __str__(self) -> str:
        return self.text


RUINED = "ruined"
"""The `code` of a STORE_BROKEN whose file is damaged, or is none of ours: only a fresh one beside it would help."""


def bad_input(text: str, where: str) -> Problem:
    """Something a person typed cannot be used; `where` names the field, option or file."""
    return Problem(Kind.BAD_INPUT, text, where=where)
