"""What was really done, from the data file: matched with the plan and counted."""
