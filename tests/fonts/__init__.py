"""Tests of plugins/fonts."""
