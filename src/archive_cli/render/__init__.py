"""How do results become text on a stream? One module a format."""
