"""Tests of what is found in a message."""
