"""Several documents translated one after the other: a queue that outlives the program."""
