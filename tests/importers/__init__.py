"""Tests of plugins.importers; `fixtures/<module>/` has exports, and what each must give."""
