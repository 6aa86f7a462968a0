"""How is each format of files read? One module a format."""
