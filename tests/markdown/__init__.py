"""Tests of plugins/markdown."""
