"""Facts as words for people: a Problem as a sentence and a button, an age, where a block stands.

`core` says what happened (kinds, times, states) in plain English for the terminal; the window's words are
all made here, so that they can be translated and are the same in every corner of the window.
"""

from __future__ import annotations

from datetime import datetime, timedelta

from PySide6.QtCore import QCoreApplication

from core.errors import Kind, Problem, Remedy
from core.history import Deed, DeedKind
from core.model import Block, BlockState, Wish
from gui.start.language import Words
from gui.words.facts import said

translate = QCoreApplication.translate
notices = Words("notices")

_OLD = timedelta(minutes=5)


def sentence(problem: Problem, now: datetime | None = None) -> str:
    """One line that says what is wrong and what was said about it. With `now`, waiting is a countdown."""
    facts = _facts(said(problem.text))
    match problem.kind:
        case Kind.BAD_INPUT | Kind.NOT_FOUND | Kind.UNSUPPORTED | Kind.SECRET_MISSING:
            return facts
        case Kind.SLOW_DOWN:
            return f"{facts} {brief(problem, now)}."
        case Kind.SIGN_IN_REFUSED if " refused " in problem.text:
            return _refusal(problem)
        case _:
            return translate("notices", "{what}: {said}").format(what=brief(problem, now), said=said(problem.text))


def brief(problem: Problem, now: datetime | None = None) -> str:
    """The same in two or three words, for a narrow place; the sentence is then the tool tip."""
    match problem.kind:
        case Kind.OFFLINE:
            return translate("notices", "No connection")
        case Kind.SIGN_IN_REFUSED:
            return translate("notices", "Sign-in refused")
        case Kind.SECRET_MISSING:
            return translate("notices", "Token not kept on this computer")
        case Kind.RIGHT_MISSING:
            return translate("notices", "A right is missing")
        case Kind.REQUEST_REFUSED:
            return translate("notices", "The service refused")
        case Kind.SLOW_DOWN:
            return _countdown(problem.until, now)
        case Kind.SERVICE_DOWN:
            return translate("notices", "The service is out of order")
        case Kind.UNREADABLE_REPLY:
            return translate("notices", "Answer not understood")
        case Kind.UNCERTAIN:
            return translate("notices", "No answer yet")
        case Kind.NO_VAULT:
            return translate("notices", "No keyring on this computer")
        case Kind.VAULT_LOCKED:
            return translate("notices", "The keyring is locked")
        case Kind.STORE_BROKEN:
            return translate("notices", "The stored data cannot be used")
        case Kind.UNSUPPORTED:
            return translate("notices", "Not possible here")
        case Kind.BAD_INPUT:
            return translate("notices", "Something does not fit")
        case Kind.NOT_FOUND:
            return translate("notices", "Not found")
        case Kind.FAULT:
            return translate("notices", "A fault in Openweek")


def button(problem: Problem) -> str:
    """What to write on the button that helps; empty where nobody can do anything but wait."""
    match problem.remedy:
        case Remedy.SIGN_IN if problem.kind is Kind.SECRET_MISSING:
            return translate("notices", "Enter it")
        case Remedy.RETRY:
            return translate("notices", "Retry")
        case Remedy.SIGN_IN:
            return translate("notices", "Sign in again")
        case Remedy.EDIT_ACCOUNT:
            return translate("notices", "Edit account")
        case Remedy.EDIT:
            return translate("notices", "Edit")
        case Remedy.REPORT:
            return translate("notices", "Copy report")
        case Remedy.UNLOCK:
            return translate("notices", "Unlock")
        case _:
            return ""


def is_old(as_of: datetime, now: datetime) -> bool:
    """Whether data of that time should be looked at with suspicion."""
    return now - as_of > _OLD


def age(as_of: datetime | None, now: datetime) -> str:
    """How long ago something was true; "old" instead of "ago" once that matters."""
    if as_of is None:
        return translate("notices", "not loaded")
    minutes = (now - as_of) // timedelta(minutes=1)
    if minutes < 1:
        return translate("notices", "just now")
    if not is_old(as_of, now):
        return notices.tr("%n min ago", "", minutes)
    if minutes < 60:
        return notices.tr("%n min old", "", minutes)
    if minutes < 24 * 60:
        return notices.tr("%n h old", "", minutes // 60)
    if minutes < 48 * 60:
        return translate("notices", "yesterday")
    return notices.tr("%n days old", "", minutes // (24 * 60))


def state_words(block: Block) -> str:
    """Where a block stands on its way, and why it got no further."""
    if block.wish is Wish.ABSENT:
        gone = block.state is BlockState.CONFIRMED
        return translate("notices", "removed") if gone else translate("notices", "being removed")
    match block.state:
        case BlockState.WAITING:
            return translate("notices", "waiting to be sent")
        case BlockState.SENDING:
            return translate("notices", "sending")
        case BlockState.UNCERTAIN:
            return translate("notices", "checking with the service")
        case BlockState.REFUSED if block.reason:
            return translate("notices", "refused: {reason}").format(reason=said(block.reason))
        case BlockState.REFUSED:
            return translate("notices", "refused")
        case BlockState.CONFIRMED if block.reason:
            return translate("notices", "blocked; {reason}").format(reason=said(block.reason))
        case BlockState.CONFIRMED if block.proved:
            return translate("notices", "blocked, no longer offered")
        case BlockState.CONFIRMED if block.proved is False:
            return translate("notices", "blocked, but the time is still offered")
        case BlockState.CONFIRMED:
            return translate("notices", "blocked")


def block_refused(block: Block, calendar_title: str) -> tuple[str, str]:
    """Title and text of a notification: the service would not have a block, or not another time for it, or not let
    it go; then it is as it was."""
    if block.state is BlockState.CONFIRMED:
        title = translate("notices", "{title} is as it was").format(title=block.title)
        why = translate("notices", "{calendar}: {reason}")
        return title, why.format(calendar=calendar_title, reason=said(block.reason))
    title = translate("notices", "{title} is not blocked").format(title=block.title)
    if not block.reason:
        return title, translate("notices", "{calendar} refused it.").format(calendar=calendar_title)
    text = translate("notices", "{calendar} refused it: {reason}")
    return title, text.format(calendar=calendar_title, reason=_facts(said(block.reason)))


def sign_in_needed(account_title: str) -> tuple[str, str]:
    """Title and text of a notification: an account's token or keys no longer work."""
    title = translate("notices", "{account} needs you to sign in").format(account=account_title)
    return title, translate("notices", "Its calendars are not up to date and its blocks wait until then.")


def undone_words(deed: Deed) -> str:
    """What undo took back, or why it could not."""
    words = {
        DeedKind.BLOCKED: translate("notices", "Undone: the block {title}."),
        DeedKind.REMOVED: translate("notices", "Undone: the removal of {title}."),
        DeedKind.MOVED: translate("notices", "Undone: the move of {title}."),
        DeedKind.RENAMED: translate("notices", "Undone: the new name {title}."),
    }
    return _turned(deed, words[deed.kind], translate("notices", "Cannot undo {title}."))


def redone_words(deed: Deed) -> str:
    """What redo did again, or why it could not."""
    words = {
        DeedKind.BLOCKED: translate("notices", "Done again: the block {title}."),
        DeedKind.REMOVED: translate("notices", "Done again: the removal of {title}."),
        DeedKind.MOVED: translate("notices", "Done again: the move of {title}."),
        DeedKind.RENAMED: translate("notices", "Done again: the new name {title}."),
    }
    return _turned(deed, words[deed.kind], translate("notices", "Cannot do {title} again."))


def _turned(deed: Deed, done: str, not_done: str) -> str:
    words = [(done if deed.blocks else not_done).format(title=deed.title)]
    words += [_facts(said(why)) for why in deed.kept]
    if deed.forgotten and deed.blocks:
        words.append(translate("notices", "A part of it is no longer known here."))
    elif deed.forgotten:
        words.append(translate("notices", "It is no longer known here."))
    return " ".join(words)


def _refusal(problem: Problem) -> str:
    """A refused sign-in with the service's own words, which core tells after who refused it: said once is enough."""
    who, _, words = problem.text.partition(": ")
    if not words or " refused " not in who:
        return _facts(said(problem.text))
    return translate("notices", "{what}: {said}").format(what=brief(problem), said=words)


def _facts(text: str) -> str:
    """A fact of core as a sentence of its own. An address or a name of a setting that comes first stays as it is."""
    text = text.strip()
    first = text.partition(" ")[0].rstrip(",;:")
    if first.replace("’", "").replace("-", "").isalpha():
        text = text[:1].upper() + text[1:]
    return text + ("" if text.endswith((".", "!", "?", "…")) else ".")


def _countdown(until: datetime | None, now: datetime | None) -> str:
    if until is None or now is None:
        return translate("notices", "Retry soon")
    left = max(0, -((now - until) // timedelta(seconds=1)))
    return translate("notices", "Retry in {clock}").format(clock=f"{left // 60}:{left % 60:02}")
