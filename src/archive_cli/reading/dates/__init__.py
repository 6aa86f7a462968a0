"""How are dates written?"""
