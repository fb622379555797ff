"""Tests of what the detectors share."""
