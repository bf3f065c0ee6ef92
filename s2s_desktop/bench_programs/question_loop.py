"""The side of a measured program in its talk with the bench: JSON, a line each.

It says what it is once it is ready, then answers question after question until its input
ends; so it ends with the bench, however that ends.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping

Answer = Mapping[str, object]


def answer_questions(ready: Answer, answers: Mapping[str, Callable[..., Answer]]) -> None:
    """Say `ready`, then answer: a question names one of `answers` by "do"; the rest of it are
    the arguments."""
    tell(ready)
    for line in sys.stdin:
        question = json.loads(line)
        tell(answers[question.pop("do")](**question))


def tell(answer: Answer) -> None:
    """One line for the bench."""
    sys.stdout.write(json.dumps(answer) + "\n")
    sys.stdout.flush()
