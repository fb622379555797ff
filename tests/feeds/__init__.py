"""Tests of plugins/feeds."""
