"""Race fitness, paces and race times."""
