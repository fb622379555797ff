"""Tests of publishing, with real git and a local bare remote."""
