"""From a drawn stretch to blocks, and what can be done with one."""
