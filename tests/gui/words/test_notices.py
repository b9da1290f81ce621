"""Words made of facts: problems, remedies, ages, states of a block."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from core.errors import Kind, Problem, Remedy
from core.history import Deed, DeedKind
from core.model import Block, BlockState, Interval, Wish
from gui.words import notices

NOW = datetime(2026, 11, 24, 8, 42, tzinfo=UTC)


def block(state: BlockState, **more: object) -> Block:
    """A block in some state."""
    interval = Interval(NOW, NOW + timedelta(hours=1))
    return Block("b", "a:1", interval, "Gym", "tag", state).but(**more)


GYM = (block(BlockState.WAITING),)


@pytest.mark.parametrize("kind", list(Kind))
def test_every_kind_has_a_sentence_with_its_facts(kind: Kind) -> None:
    """No kind of trouble goes without words, and none hides what was said."""
    said = notices.sentence(Problem(kind, "api.example.com said no"), NOW)
    assert "pi.example.com said no" in said
    assert "\n" not in said
    assert notices.brief(Problem(kind, "x"), NOW)


@pytest.mark.parametrize("kind", list(Kind))
def test_every_remedy_but_waiting_has_a_button(kind: Kind) -> None:
    """There is a button for whatever a person can do, and none where only waiting helps."""
    problem = Problem(kind, "x")
    assert bool(notices.button(problem)) is (problem.remedy not in (Remedy.WAIT, None))


def test_nobody_refused_a_token_that_is_not_here() -> None:
    """A secret that was never kept is asked for, without the word refused."""
    problem = Problem(Kind.SECRET_MISSING, "the token of Agency is not in the keyring", where="token")
    assert (notices.brief(problem), notices.button(problem)) == ("Token not kept on this computer", "Enter it")
    assert notices.sentence(problem) == "The token of Agency is not in the keyring."


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("127.0.0.1 refused the sign-in (401): Invalid token", "Sign-in refused: Invalid token"),
        ("LeadSquared refused the keys: Invalid AccessKey", "Sign-in refused: Invalid AccessKey"),
        ("LeadSquared refused the keys", "LeadSquared refused the keys."),
        ("wrong", "Sign-in refused: wrong"),
    ],
)
def test_a_refused_sign_in_is_said_once(text: str, words: str) -> None:
    """That it was refused, and what the service said about it."""
    assert notices.sentence(Problem(Kind.SIGN_IN_REFUSED, text), NOW) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("already here as Agency", "Already here as Agency."),
        ("http://example.com would send the token unprotected", "http://example.com would send the token unprotected."),
        ("event_type_id says all; leave this empty", "event_type_id says all; leave this empty."),
        ("'example.com' is not an address", "'example.com' is not an address."),
    ],
)
def test_what_was_typed_is_repeated_as_it_was(text: str, words: str) -> None:
    """A sentence begins with a capital, an address or a setting's name with what it begins with."""
    assert notices.sentence(Problem(Kind.BAD_INPUT, text), NOW) == words


@pytest.mark.parametrize(
    ("left", "clock"),
    [(40, "0:40"), (0.2, "0:01"), (0, "0:00"), (-9, "0:00"), (125, "2:05"), (3600, "60:00")],
)
def test_waiting_is_a_countdown(left: float, clock: str) -> None:
    """A pause the service asked for counts down to zero and not past it."""
    problem = Problem(Kind.SLOW_DOWN, "Cal.com asks to slow down", until=NOW + timedelta(seconds=left))
    assert notices.brief(problem, NOW) == f"Retry in {clock}"
    assert notices.sentence(problem, NOW) == f"Cal.com asks to slow down. Retry in {clock}."


def test_waiting_without_an_end_promises_no_time() -> None:
    """Without an end or a clock no number is made up."""
    assert notices.brief(Problem(Kind.SLOW_DOWN, "slower"), NOW) == "Retry soon"
    assert notices.brief(Problem(Kind.SLOW_DOWN, "slower", until=NOW)) == "Retry soon"


def test_input_is_answered_with_the_facts_alone() -> None:
    """What a person typed wrong is said in one plain sentence."""
    assert notices.sentence(Problem(Kind.BAD_INPUT, "Location id is missing", where="location_id"), NOW) == (
        "Location id is missing."
    )


def test_braces_in_facts_are_left_alone() -> None:
    """A service's text is never taken for a pattern."""
    assert "{0}" in notices.sentence(Problem(Kind.OFFLINE, "got {0}"), NOW)
    assert "{x}" in notices.state_words(block(BlockState.REFUSED, reason="{x}"))


@pytest.mark.parametrize(
    ("back", "words"),
    [
        (timedelta(seconds=-30), "just now"),
        (timedelta(seconds=59), "just now"),
        (timedelta(seconds=60), "1 min ago"),
        (timedelta(minutes=5), "5 min ago"),
        (timedelta(minutes=5, seconds=1), "5 min old"),
        (timedelta(minutes=14), "14 min old"),
        (timedelta(hours=3, minutes=59), "3 h old"),
        (timedelta(hours=24), "yesterday"),
        (timedelta(hours=47), "yesterday"),
        (timedelta(days=9), "9 days old"),
    ],
)
def test_an_age_turns_from_ago_to_old(back: timedelta, words: str) -> None:
    """Up to five minutes data is fresh; after that its age is a warning."""
    assert notices.age(NOW - back, NOW) == words


def test_no_time_is_not_loaded() -> None:
    """Never asked is not the same as old."""
    assert notices.age(None, NOW) == "not loaded"


@pytest.mark.parametrize(
    ("made", "words"),
    [
        (block(BlockState.WAITING), "waiting to be sent"),
        (block(BlockState.SENDING), "sending"),
        (block(BlockState.UNCERTAIN), "checking with the service"),
        (block(BlockState.CONFIRMED), "blocked"),
        (block(BlockState.CONFIRMED, proved=True), "blocked, no longer offered"),
        (block(BlockState.CONFIRMED, reason="could not be removed: no"), "blocked; could not be removed: no"),
        (block(BlockState.CONFIRMED, proved=False), "blocked, but the time is still offered"),
        (block(BlockState.REFUSED), "refused"),
        (block(BlockState.REFUSED, reason="taken"), "refused: taken"),
        (block(BlockState.WAITING, wish=Wish.ABSENT), "being removed"),
        (block(BlockState.UNCERTAIN, wish=Wish.ABSENT), "being removed"),
        (block(BlockState.CONFIRMED, wish=Wish.ABSENT), "removed"),
    ],
)
def test_every_state_has_its_own_words(made: Block, words: str) -> None:
    """The states are never confused, nor is a block on its way out with one on its way in."""
    assert notices.state_words(made) == words


def test_a_refused_block_is_a_notification() -> None:
    """What is not blocked, where, and why, in the service's words."""
    refused = block(BlockState.REFUSED, reason="slot is taken")
    title, text = notices.block_refused(refused, "Sales")
    assert title == f"{refused.title} is not blocked"
    assert text == "Sales refused it: Slot is taken."
    assert notices.block_refused(block(BlockState.REFUSED), "Sales")[1] == "Sales refused it."
    kept = block(BlockState.CONFIRMED, reason="could not be removed: 403")
    assert notices.block_refused(kept, "Sales") == (f"{kept.title} is as it was", "Sales: could not be removed: 403")


def test_an_account_without_sign_in_is_a_notification() -> None:
    """Which one, and what does not go on until then."""
    title, text = notices.sign_in_needed("Agency")
    assert title == "Agency needs you to sign in"
    assert text.endswith("wait until then.")


@pytest.mark.parametrize(
    ("deed", "undone", "redone"),
    [
        (Deed(DeedKind.BLOCKED, "Gym", GYM), "Undone: the block Gym.", "Done again: the block Gym."),
        (Deed(DeedKind.MOVED, "Gym", GYM), "Undone: the move of Gym.", "Done again: the move of Gym."),
        (Deed(DeedKind.RENAMED, "Gym", GYM), "Undone: the new name Gym.", "Done again: the new name Gym."),
        (
            Deed(DeedKind.REMOVED, "Gym", GYM, kept=("Sales can only be blocked for 30 minutes",)),
            "Undone: the removal of Gym. Sales can only be blocked for 30 minutes.",
            "Done again: the removal of Gym. Sales can only be blocked for 30 minutes.",
        ),
        (
            Deed(DeedKind.BLOCKED, "Gym", kept=("Sales cannot remove blocks",)),
            "Cannot undo Gym. Sales cannot remove blocks.",
            "Cannot do Gym again. Sales cannot remove blocks.",
        ),
        (
            Deed(DeedKind.BLOCKED, "Gym", forgotten=1),
            "Cannot undo Gym. It is no longer known here.",
            "Cannot do Gym again. It is no longer known here.",
        ),
        (
            Deed(DeedKind.BLOCKED, "Gym", GYM, forgotten=1),
            "Undone: the block Gym. A part of it is no longer known here.",
            "Done again: the block Gym. A part of it is no longer known here.",
        ),
    ],
)
def test_undo_says_what_it_did_or_why_not(deed: Deed, undone: str, redone: str) -> None:
    """Deed and title; what stays as it is, and what nobody knows any more."""
    assert notices.undone_words(deed) == undone
    assert notices.redone_words(deed) == redone
