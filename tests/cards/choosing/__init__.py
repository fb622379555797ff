"""Tests of `plugins.cards.choosing`."""
