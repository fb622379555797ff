"""Tests of the reading of a page as LinkedIn's robot reads it."""
