"""Tests of plugins/bubbles."""
