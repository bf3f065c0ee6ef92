"""Measures this program, and others beside it, on the machine that it runs on.

Whatever is measured runs in a process of its own (package `measured`), which answers questions.
"""
