"""Tests of Ironstride: named as a package so that no installed package of this name stands before it."""
