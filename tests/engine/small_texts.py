"""A few sentences to train small vocabularies on."""

from __future__ import annotations

SENTENCES = (
    "The house is red and the door is green.",
    "A child reads a book under the old tree.",
    "We walk along the river every morning.",
    "She said that the train would be late again.",
    "The bread is warm, the soup is cold, and nobody is hungry.",
    "Where did you leave the keys of the garden?",
    "Seven birds sat on the roof and sang.",
    "The letter came on Monday, not on Friday.",
    "He cannot remember the name of the street.",
    "Rain fell on the hills; the road was closed.",
    "The teacher wrote three questions on the board.",
    "My brother bought a boat in the harbour.",
    "An honest answer is better than a kind one.",
    "They painted the kitchen blue and the hall white.",
    "The dog slept while the cat watched the window.",
    "Nobody knew who had opened the box.",
)
