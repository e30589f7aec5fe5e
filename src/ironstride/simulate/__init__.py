"""A simulated athlete who lives a season: a test model, made to try the product on; its numbers are no advice."""
