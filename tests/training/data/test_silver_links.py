"""The statistical aligner against languages whose dictionary is known."""

from __future__ import annotations

import random

from s2s_desktop.training.data.silver_links import silver_links


def test_words_of_a_made_up_language_are_linked_by_its_dictionary() -> None:
    order = random.Random(5)
    dictionary = {f"s{i}": f"t{i}" for i in range(30)}
    pairs, gold = [], []
    for _ in range(300):
        words = order.sample(sorted(dictionary), order.randrange(3, 8))
        turned = [1, 0, *range(2, len(words))]  # the first two change places
        pairs.append((" ".join(words), " ".join(dictionary[words[i]] for i in turned)))
        gold.append(tuple(sorted((i, turned.index(i)) for i in range(len(words)))))
    assert silver_links(pairs) == gold


def test_a_word_without_a_partner_is_left_alone() -> None:
    order = random.Random(7)
    pairs = []
    for _ in range(300):
        words = order.sample(range(20), 4)
        pairs.append(
            (" ".join(f"s{i}" for i in words), "particle " + " ".join(f"t{i}" for i in words))
        )
    wanted = ((0, 1), (1, 2), (2, 3), (3, 4))
    found = silver_links(pairs)
    assert sum(links == wanted for links in found) > 0.9 * len(found)


def test_a_pair_without_words_has_no_links() -> None:
    assert silver_links([("a b", "c d"), (" ", "c"), ("a", "c")])[1] == ()
