"""Tests of plugins/screenshots."""
