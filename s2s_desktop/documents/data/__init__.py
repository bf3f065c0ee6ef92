"""Tables and structures as text: csv, tsv, json."""
