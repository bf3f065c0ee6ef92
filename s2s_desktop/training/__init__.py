"""Trains the models that the project makes itself: recipe in, model folder out."""
