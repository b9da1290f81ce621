"""What must be known or done before the window lives."""
