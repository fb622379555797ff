"""Tests of plugins/screenshots/containers."""
