"""What the detectors share: how a text is read before anything is looked for in it. No detector."""
