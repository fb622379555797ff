"""Tests of the search of the vault's identifiers."""
