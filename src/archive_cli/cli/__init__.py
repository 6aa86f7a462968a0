"""Which arguments, streams and exit codes does the program have?"""
