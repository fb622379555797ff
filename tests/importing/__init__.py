"""What `inv import`, `inv redact` and `inv forget` do."""
