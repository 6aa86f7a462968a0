"""Which articles do the bytes of one file hold?"""
