"""Every action, and every way to it: menus, keys, palette, dates."""
