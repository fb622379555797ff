"""Tests of plugins/conversations."""
