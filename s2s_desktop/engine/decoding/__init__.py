"""Search over any decoder: options, rules, one loop; greedy, beam and sampling."""
