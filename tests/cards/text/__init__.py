"""Tests of `plugins.cards.text`."""
