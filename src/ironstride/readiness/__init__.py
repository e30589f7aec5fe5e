"""How the athlete is: signals against their own usual, a state with its reasons, and what could be taken back."""
