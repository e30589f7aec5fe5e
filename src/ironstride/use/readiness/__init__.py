"""How the athlete is, from everything that is kept of them."""
