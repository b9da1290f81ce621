"""Troubles as facts."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from core.errors import Kind, Problem, Remedy, bad_input


def test_a_problem_is_one_line_of_text_and_facts() -> None:
    """It prints as its text alone; what decides is beside it."""
    until = datetime(2026, 11, 24, 9, tzinfo=UTC)
    problem = Problem(Kind.SLOW_DOWN, "wait a minute", where="host", until=until, http=429, code="E1")
    assert str(problem) == problem.text == "wait a minute"
    assert problem.args == ("wait a minute",)
    assert (problem.kind, problem.where, problem.until, problem.http, problem.code) == (
        Kind.SLOW_DOWN,
        "host",
        until,
        429,
        "E1",
    )


def test_facts_that_are_not_known_are_none() -> None:
    """Nothing is made up."""
    problem = Problem(Kind.OFFLINE, "cannot reach it")
    assert [problem.where, problem.until, problem.http, problem.code] == [None] * 4


@pytest.mark.parametrize(
    ("kind", "remedy"),
    [
        (Kind.OFFLINE, Remedy.RETRY),
        (Kind.SIGN_IN_REFUSED, Remedy.SIGN_IN),
        (Kind.SECRET_MISSING, Remedy.SIGN_IN),
        (Kind.RIGHT_MISSING, Remedy.EDIT_ACCOUNT),
        (Kind.REQUEST_REFUSED, Remedy.EDIT),
        (Kind.SLOW_DOWN, Remedy.WAIT),
        (Kind.SERVICE_DOWN, Remedy.RETRY),
        (Kind.UNREADABLE_REPLY, Remedy.REPORT),
        (Kind.VAULT_LOCKED, Remedy.UNLOCK),
        (Kind.BAD_INPUT, Remedy.EDIT),
        (Kind.FAULT, Remedy.REPORT),
        (Kind.STORE_BROKEN, None),
        (Kind.UNSUPPORTED, None),
    ],
)
def test_what_would_help(kind: Kind, remedy: Remedy | None) -> None:
    """Each trouble leads to one button, or to none where nothing a person does helps."""
    assert Problem(kind, "x").remedy is remedy


def test_every_kind_can_be_asked_for_its_remedy() -> None:
    """A kind added later must not break the window."""
    without = {kind for kind in Kind if Problem(kind, "x").remedy is None}
    assert without == {Kind.STORE_BROKEN, Kind.UNSUPPORTED}


def test_bad_input_names_its_field() -> None:
    """So the text can stand next to what was typed."""
    problem = bad_input("that is no zone", "zone")
    assert (problem.kind, problem.where, str(problem)) == (Kind.BAD_INPUT, "zone", "that is no zone")
