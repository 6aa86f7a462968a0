"""Arguments, streams and exit codes: nothing else knows them."""
