"""What an athlete sets once and seldom changes: how things are shown, what guidelines weigh, the athlete file."""
