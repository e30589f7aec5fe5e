"""Migrations that are one step ahead of the product's."""
