"""Tests of plugins/detect."""
