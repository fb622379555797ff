"""Tests of `plugins.sealing`."""
