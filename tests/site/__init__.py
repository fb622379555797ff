"""Tests of the site as a whole: built once, then read as its readers do."""
