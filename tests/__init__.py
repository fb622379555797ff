"""The tests mirror plugins/."""
