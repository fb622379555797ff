"""The anonymised threads of `content/conversations/<slug>.yaml`."""
