"""Season and placement together: rounds, rhythm, add-ons, proof, refusal."""
