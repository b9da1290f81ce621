"""The contract of a provider: what the base says when a service has no call for something."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from core.errors import Kind, Problem
from core.model import Account, Availability, Calendar, Identity, Interval, Owner
from core.providers import PROVIDERS, provider
from core.providers.base import Kit, Provider, marked, unmarked
from core.secrets import Secret

SPAN = Interval(datetime(2026, 11, 23, tzinfo=UTC), datetime(2026, 11, 24, tzinfo=UTC))


class Plain(Provider):
    """The least a provider can be."""

    key = "plain"
    title = "Plain Service"
    fields = ()

    async def check(self) -> Identity:
        """Nobody."""
        return Identity("nobody")

    async def calendars(self) -> Sequence[Calendar]:
        """One."""
        return [Calendar(self.kit.account.id, "one", "One", readonly="it is plain")]

    async def availability(self, calendars: Sequence[Calendar], interval: Interval) -> Mapping[str, Availability]:
        """Nothing open."""
        return {calendar.id: Availability(interval) for calendar in calendars}


def kit(settings: Mapping[str, str] | None = None, secrets: Mapping[str, Secret] | None = None) -> Kit:
    """A kit whose wire and shelf nobody needs."""
    nothing: Any = None
    account = Account("plain-1", "plain", "My account", settings or {})
    return Kit(account, secrets or {}, nothing, nothing, lambda: datetime(2026, 11, 21, tzinfo=UTC))


async def test_what_is_not_overridden_is_unsupported() -> None:
    """Each optional call is a Problem that names the service, so that a lie in `blocking` cannot crash."""
    plain = Plain(kit())
    (calendar,) = await plain.calendars()
    owner = Owner("o", "O")
    calls: list[Callable[[], Awaitable[object]]] = [
        lambda: plain.choices("field", {}),
        lambda: plain.create_block(calendar, owner, SPAN, "title", "tag"),
        lambda: plain.find_block(calendar, owner, SPAN, "tag"),
        lambda: plain.move_block(calendar, owner, {}, SPAN, "title", "tag"),
        lambda: plain.delete_block(calendar, owner, {}),
    ]
    for call in calls:
        with pytest.raises(Problem) as caught:
            await call()
        assert caught.value.kind is Kind.UNSUPPORTED
        assert caught.value.where == "plain"
        assert "Plain Service" in caught.value.text


def test_a_kit_knows_settings_and_secrets() -> None:
    """A setting has a default; a secret that is missing is told, named without its value."""
    made = kit({"zone": "UTC"}, {"token": Secret("not-a-real-token")})
    assert made.setting("zone") == "UTC"
    assert made.setting("other") == ""
    assert made.setting("other", "x") == "x"
    assert made.secret("token").reveal() == "not-a-real-token"
    assert "not-a-real-token" not in repr(made)
    with pytest.raises(Problem) as caught:
        made.secret("api_key")
    assert (caught.value.kind, caught.value.where) == (Kind.SECRET_MISSING, "api_key")
    assert "My account" in caught.value.text


@pytest.mark.parametrize("title", ["Blocked", "Zahnärztin · 2", "now: later", "ow:abc is a title too"])
def test_the_mark_is_not_for_people(title: str) -> None:
    """What is marked for the service is shown as it was typed; without a mark nothing is taken away."""
    assert marked(title, "a4b318a0") != title
    assert unmarked(marked(title, "a4b318a0")) == title
    assert unmarked(title) == title
    assert unmarked(marked("", "a4b318a0")) is None
    assert unmarked(None) is None


def test_the_list_of_providers() -> None:
    """Each is found by its own key; an unknown key names those there are."""
    for key in PROVIDERS:
        kind = provider(key)
        assert kind.key == key
        assert kind.title
        assert kind.blurb
    with pytest.raises(Problem) as caught:
        provider("outlook")
    assert (caught.value.kind, caught.value.where) == (Kind.BAD_INPUT, "provider")
    assert all(key in caught.value.text for key in PROVIDERS)


def test_fields_are_sound() -> None:
    """Keys are unique, choices have their default among them, and a service asks for its address last of all."""
    for kind in map(provider, PROVIDERS):
        keys = [field.key for field in kind.fields]
        assert len(set(keys)) == len(keys)
        assert kind.longest >= timedelta(days=8)
        assert kind.together >= 1
        for field in kind.fields:
            assert field.label
            values = [choice.value for choice in field.choices]
            assert len(set(values)) == len(values)
            assert not values or field.default in values or not field.default, field.key


@pytest.mark.parametrize("key", sorted(PROVIDERS))
def test_making_one_asks_nobody(key: str) -> None:
    """A provider is made without a loop, a call or a file: the window opens before any service answers."""
    opened: list[str] = []

    def open_wire(base_url: str, **_: Any) -> Any:
        opened.append(base_url)

    kind = provider(key)
    secrets = {field.key: Secret("made-up") for field in kind.fields if field.kind == "secret"}
    settings = {field.key: field.default for field in kind.fields if field.default}
    nothing: Any = None
    opens: Any = open_wire
    account = Account(f"{key}-1", key, "x", settings)
    kind(Kit(account, secrets, opens, nothing, lambda: datetime(2026, 11, 21, tzinfo=UTC)))
    assert all(address.startswith("https://") and not address.endswith("/") for address in opened)
