"""Tests of plugins/authoring."""
