"""The sidebar: month, calendars, blocks on their way."""
