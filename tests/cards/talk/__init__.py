"""Tests of `plugins.cards.talk`."""
