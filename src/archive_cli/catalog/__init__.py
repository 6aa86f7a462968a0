"""Which index is derived from the files, and how is it kept up to date?"""
