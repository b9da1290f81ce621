"""What is said: on the screen and aloud."""
