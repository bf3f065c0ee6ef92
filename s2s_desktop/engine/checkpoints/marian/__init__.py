"""Marian's and Bergamot's files: binary and npz, Transformers and recurrent models."""
