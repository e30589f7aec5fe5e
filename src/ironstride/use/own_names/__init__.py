"""Names in recordings that only the athlete can explain: exercises and other sports, asked once and remembered."""
