"""The real window, driven without a screen and photographed: for README, reviews and tests."""
