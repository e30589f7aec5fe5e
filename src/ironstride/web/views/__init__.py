"""What a page shows, ready for its template."""
