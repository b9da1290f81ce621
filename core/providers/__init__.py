"""The list of providers, one line each. A new service is one file here, one line here, its fake and its tests."""

from __future__ import annotations

from core.errors import bad_input
from core.providers.base import Provider
from core.providers.calcom import CalCom
from core.providers.highlevel import HighLevel
from core.providers.leadsquared import LeadSquared
from core.providers.local import Local

PROVIDERS: dict[str, type[Provider]] = {kind.key: kind for kind in (Local, HighLevel, CalCom, LeadSquared)}


def provider(key: str) -> type[Provider]:
    """The class of a key. Raises Problem BAD_INPUT naming those there are."""
    if key not in PROVIDERS:
        raise bad_input(f"there is no provider {key!r}; providers are: {', '.join(PROVIDERS)}", "provider")
    return PROVIDERS[key]
