"""Search over any decoder: options, one loop, greedy and beam."""
