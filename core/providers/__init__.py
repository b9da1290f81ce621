"""The list of providers, one line each. A new service is one file here, one line here, its fake and its tests.

A service's file is imported when it is asked for, most often by the first account there: what nobody has an account at
takes no memory and no time.
"""

from __future__ import annotations

from pkgutil import resolve_name
from typing import TYPE_CHECKING

from core.errors import bad_input

if TYPE_CHECKING:
    from core.providers.base import Provider

PROVIDERS: dict[str, str | type[Provider]] = {
    "local": "core.providers.local:Local",
    "highlevel": "core.providers.highlevel:HighLevel",
    "calcom": "core.providers.calcom:CalCom",
    "leadsquared": "core.providers.leadsquared:LeadSquared",
}
"""The class of each key, or where it is."""


def provider(key: str) -> type[Provider]:
    """The class of a key. Raises Problem BAD_INPUT naming those there are."""
    if key not in PROVIDERS:
        raise bad_input(f"there is no provider {key!r}; providers are: {', '.join(PROVIDERS)}", "provider")
    found = PROVIDERS[key]
    if isinstance(found, str):
        kind: type[Provider] = resolve_name(found)
        return kind
    return found
