"""Searches as the pipeline runs them: in threads, in forked processes, when memory runs out."""
