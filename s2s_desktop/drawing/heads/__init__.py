"""The view *Heads*: small maps of every head, layers down and heads across."""
