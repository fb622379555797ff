"""One dispute: its file, and the figures that the software counts in its conversations."""
