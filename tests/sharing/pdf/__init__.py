"""Tests of `plugins.sharing.pdf`."""
