"""Tests of `plugins.sharing.gallery`."""
