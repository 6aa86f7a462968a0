"""Which articles does a query text find, in which order?"""
