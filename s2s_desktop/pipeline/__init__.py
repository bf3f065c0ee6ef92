"""From a request to messages: segments, batches, words; knows the engine, not Qt."""
