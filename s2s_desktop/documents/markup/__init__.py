"""HTML and what is made of it: pages and electronic books."""
