"""Whole exports of services and apps: what they say of their files, and what they say without one."""
