"""Times for somebody else: on the clipboard, on paper, as PDF."""
