"""What is done to the logits of a step before a token is chosen."""
