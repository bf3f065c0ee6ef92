"""What models exist, where they are and whether their files are sound."""
