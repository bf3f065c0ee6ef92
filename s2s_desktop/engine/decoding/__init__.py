"""Search over any decoder: options, logits processors, one loop; greedy, beam and sampling."""
