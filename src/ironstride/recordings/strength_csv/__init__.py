"""Strength training from other apps' CSV exports: Hevy, Strong, FitNotes, StrongLifts and Liftosaur."""
