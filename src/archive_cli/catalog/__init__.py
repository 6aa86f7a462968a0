"""What is derived from the files: the index and its upkeep."""
