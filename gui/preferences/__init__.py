"""What a person prefers, and how it is applied."""
