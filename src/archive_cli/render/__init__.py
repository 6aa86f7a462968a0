"""Results to text on a stream, one format a file."""
