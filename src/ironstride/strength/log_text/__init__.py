"""What was lifted, as people write it: ``squat 3x8 40kg left 3; skip calf raise; note felt heavy``."""
