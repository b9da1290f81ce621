"""What LeadSquared says: hosts and times in its texts."""

from __future__ import annotations

import pytest

from core.providers.leadsquared.wire import api_host, instant_of


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("Please use https://api-us11.leadsquared.com/v2/", "https://api-us11.leadsquared.com"),
        ('{"a":"https://portalapi-id51.leadsquared.com","b":"https://api.leadsquared.com"}', None),
        ("https://api-in21.leadsquared.com.example.org", "https://api-in21.leadsquared.com"),
        ("https://api-in21.example.org", None),
    ],
)
def test_hosts_in_texts(text: str, host: str | None) -> None:
    """Only hosts of LeadSquared's own name count, whatever stands around them; the one we ask is no news."""
    assert api_host(text, "https://api.leadsquared.com") == host


@pytest.mark.parametrize(
    ("text", "epoch"),
    [
        ("2022-07-25 10:30:00.000", 1_658_745_000),
        ("2022-07-25 10:30:00", 1_658_745_000),
        ("/Date(1658745000000+0000)/", 1_658_745_000),
        ("0001-01-01 00:00:00.000", None),
        (None, None),
    ],
)
def test_times_in_each_form(text: str | None, epoch: int | None) -> None:
    """Blank or T, with fractions or as /Date/: UTC all of them; the year 1 means never."""
    assert instant_of(text) == epoch
