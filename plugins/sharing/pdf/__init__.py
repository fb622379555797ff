"""Pictures with their words under them -> a tagged PDF (ISO 32000-2). Pure."""
