"""Tests of the kit of a post."""
