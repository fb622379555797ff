"""Tests of the social cards."""
