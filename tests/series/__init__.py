"""Tests of plugins/series."""
