"""Tests of the gate: a sound little site, and one thing spoilt at a time."""
