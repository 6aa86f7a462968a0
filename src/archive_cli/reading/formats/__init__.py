"""One format a file: bytes decoded to text in, readings out."""
