"""Accounts: the dialog, its form, and their part of the sidebar."""
