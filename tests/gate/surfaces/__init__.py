"""Tests of what each kind of file shows."""
