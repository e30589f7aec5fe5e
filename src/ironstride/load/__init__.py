"""What was done and what it took: the past week by week, run load and leg load, best efforts, easy or not; pure."""
