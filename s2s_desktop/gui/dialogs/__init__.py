"""Small windows that ask or tell: preferences, shortcuts, about, a crash."""
