"""References and graded statements; every rule and every claim points here."""
