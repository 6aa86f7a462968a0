"""Which articles are copies of one another, and why?"""
