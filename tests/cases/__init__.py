"""Tests of plugins/cases."""
