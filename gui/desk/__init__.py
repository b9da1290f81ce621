"""What the window is on a desktop: icon, notifications, faults, About."""
