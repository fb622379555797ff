"""What people write in YAML, decoded into typed values, and the mistakes found there, in French."""
