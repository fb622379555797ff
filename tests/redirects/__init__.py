"""Tests of old addresses: redirects, and what stands in place of a withdrawn text."""
