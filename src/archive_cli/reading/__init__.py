"""Bytes of one file to articles; pure once the bytes are in."""
