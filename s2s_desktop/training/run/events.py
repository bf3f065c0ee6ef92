"""What a training tells while it runs: values only, one line of the log each."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Started:
    """What is about to be trained; `step` is where it goes on from."""

    name: str
    parameters: int
    train_pairs: int
    valid_pairs: int
    test_pairs: int
    step: int
    steps: int


@dataclass(frozen=True)
class Stepped:
    """Some steps are done. `loss` is in nats a target, since the event before; `seconds` and
    `seconds_left` are of training."""

    step: int
    steps: int
    epoch: int
    loss: float
    rate: float
    tokens_per_second: float
    seconds: float
    seconds_left: float


@dataclass(frozen=True)
class Validated:
    """The network was measured on what it is not trained on; higher scores are better.

    `loss` in nats a target, without smoothing; `score` by the recipe's metric.
    """

    step: int
    epoch: int
    loss: float
    score: float
    best: bool
    seconds: float


@dataclass(frozen=True)
class Ended:
    """Training is over; `reason` says why.

    `score` is that of the model in `folder`; both are empty when the training was stopped.
    """

    step: int
    reason: str
    score: float | None
    folder: str
    seconds: float


Event = Started | Stepped | Validated | Ended
