"""Makes and measures the pairs that a rewriter of summaries learns from."""
