"""What the past says: running and lifting week by week, pure."""
