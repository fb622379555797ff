"""Tests of `plugins.sharing.carousel`."""
