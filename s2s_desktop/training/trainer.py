"""The training loop: a generator of events; to stop is to stop iterating."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterator
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import torch

from s2s_desktop.engine.arithmetic.device import place as place_on
from s2s_desktop.engine.checkpoints.hub.weights import read_weights
from s2s_desktop.engine.generation_defaults import GenerationDefaults
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from s2s_desktop.engine.text.tokenizer import SentencePieceTokenizer
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence
from s2s_desktop.training.data.batches import collate, encode, epoch
from s2s_desktop.training.data.corpora import Parts
from s2s_desktop.training.data.vocabulary import make_vocabularies
from s2s_desktop.training.measuring.validation import mean_loss, measure
from s2s_desktop.training.optimisation.objective import initialise
from s2s_desktop.training.optimisation.optimiser import Optimisation
from s2s_desktop.training.optimisation.schedule import rate_at
from s2s_desktop.training.publication import write_model
from s2s_desktop.training.recipe import Recipe
from s2s_desktop.training.run import checkpoint
from s2s_desktop.training.run.checkpoint import Place
from s2s_desktop.training.run.clock import Clock
from s2s_desktop.training.run.events import Ended, Event, Started, Stepped, Validated
from s2s_desktop.training.run.folder import RunFolder

_EVENT_SECONDS = 10.0
_COPIES = 4
"""Of the weights: themselves, their gradients, and two moments of Adam."""


def _never() -> bool:
    return False


class Trainer:
    """One run of a recipe in a folder: vocabularies, checkpoints and at last the model."""

    def __init__(
        self, recipe: Recipe, parts: Parts, folder: Path, device: str = "cpu", resume: bool = False
    ) -> None:
        """Prepare a run, or with `resume` go on where the folder's checkpoint is.

        Raises UserError when the folder holds another run, or none that could go on.
        """
        self.recipe, self.parts, self.folder = recipe, parts, RunFolder(folder)
        self.folder.begin(resume)
        initial = None
        if recipe.training.initial and not resume:
            initial = self.folder.take_vocabularies(folder.parent / recipe.training.initial)
        make_vocabularies(recipe.vocabulary, parts.train, folder)
        self._source = self._target = SentencePieceTokenizer(self.folder.source_vocabulary)
        if not recipe.vocabulary.shared:
            self._target = SentencePieceTokenizer(self.folder.target_vocabulary)
        most = recipe.data.most_pieces
        self._train = encode(parts.train, self._source, self._target, most)
        self._valid = encode(parts.valid, self._source, self._target, most)
        if not self._train or not self._valid:
            raise UserError(
                Sentence("Every pair has more than {most} pieces.", most=most),
                Sentence("Raise most_pieces in the recipe."),
            )
        torch.manual_seed(recipe.training.seed)
        self.model = self._network(device)
        self._place = Place()
        self._optimisation = Optimisation(self.model, recipe.training)
        if resume:
            self._restore(checkpoint.load(self.folder.checkpoint))
        elif initial:
            self._start_from(initial)

    def _network(self, device: str) -> Seq2Seq:
        sizes = len(self._source), len(self._target)
        config = self.recipe.network.config(*sizes, self.recipe.vocabulary.shared)
        with torch.device("meta"):  # counted before it takes memory
            parameters = sum(p.numel() for p in Seq2Seq(config).parameters())
        placement = place_on(_COPIES * parameters, device, "float32")
        model = Seq2Seq(config)
        initialise(model)
        return placement.put(model)

    @property
    def steps(self) -> int:
        """Steps of the whole training, as far as the first epoch tells."""
        training = self.recipe.training
        batches = sum(1 for _ in epoch(self._train, training.batch_tokens, training.seed, 0))
        return training.epochs * math.ceil(batches / training.accumulate)

    def run(self, stopped: Callable[[], bool] = _never) -> Iterator[Event]:
        """Train to the end, or until `stopped` says so between two steps.

        Raises UserError when the loss is no number any more or the disk is full; the last
        checkpoint is kept.
        """
        place, steps, clock = self._place, self.steps, Clock(self._place)
        size = sum(p.numel() for p in self.model.parameters())
        counts = len(self._train), len(self._valid), len(self.parts.test)
        yield Started(self.recipe.name, size, *counts, place.step, steps)
        while not self._done() and not stopped():
            yield from self._epoch(steps, clock, stopped)
        if not self._done():
            self._save(clock)
            yield Ended(place.step, "stopped", None, "", clock.seconds)
            return
        if not self.folder.weights(place.step).exists():
            yield self._validate(clock)
        score = self._publish()
        over = place.epoch >= self.recipe.training.epochs
        reason = "all epochs are done" if over else "no better any more"
        yield Ended(place.step, reason, score, str(self.folder.model), clock.seconds)

    def _done(self) -> bool:
        training, place = self.recipe.training, self._place
        tired = bool(training.patience) and place.stale >= training.patience
        return tired or place.epoch >= training.epochs

    def _epoch(
        self, steps: int, clock: Clock, stopped: Callable[[], bool]
    ) -> Iterator[Stepped | Validated]:
        """What is left of the present epoch, or of it until the training is done or stopped."""
        training, place = self.recipe.training, self._place
        batches = list(epoch(self._train, training.batch_tokens, training.seed, place.epoch))
        while place.batch < len(batches):
            if stopped() or self._done():
                return
            group = batches[place.batch : place.batch + training.accumulate]
            clock.count(*self._step(group, steps))
            place.batch += len(group)
            if clock.due(_EVENT_SECONDS):
                yield clock.event(steps, rate_at(training, place.step, steps))
            if training.validate_every and place.step % training.validate_every == 0:
                yield self._validate(clock)
            if clock.save_due(60 * training.checkpoint_minutes):
                self._save(clock)
        place.epoch, place.batch = place.epoch + 1, 0
        if clock.counted:
            yield clock.event(steps, rate_at(training, place.step, steps))
        if not training.validate_every:
            yield self._validate(clock)
        self._save(clock)

    def _step(self, group: list[list[int]], steps: int) -> tuple[float, int]:
        """One step; the loss summed over its targets, and their number."""
        training, place, config = self.recipe.training, self._place, self.model.config
        late = place.epoch >= training.epochs - training.coverage_epochs
        batches = [
            collate([self._train[i] for i in numbers], config.start_id, config.pad_id)
            for numbers in group
        ]
        rate = rate_at(training, place.step + 1, steps)
        done = self._optimisation.step(batches, rate, training.coverage if late else 0.0)
        place.step += 1
        return done

    def _validate(self, clock: Clock) -> Validated:
        place = self._place
        loss, score = self._measured()
        best = score > place.best
        place.best, place.stale = max(score, place.best), 0 if best else place.stale + 1
        weights = {name: p.detach().cpu() for name, p in self.model.named_parameters()}
        checkpoint.save(self.folder.weights(place.step), weights)
        if best:
            checkpoint.save(self.folder.best, weights)
        self.folder.drop_weights(self.recipe.training.average)
        return Validated(place.step, place.epoch, loss, score, best, clock.seconds)

    def _measured(self) -> tuple[float, float]:
        """Loss on the validation part, and the score by the recipe's metric."""
        self.model.eval()
        loss, metric = mean_loss(self.model, self._valid), self.recipe.validation.metric
        if not math.isfinite(loss):
            raise UserError(
                Sentence("The validation loss is no number any more."),
                Sentence("Lower rate or clip in the recipe. The last good checkpoint is kept."),
            )
        if metric == "loss":
            return loss, -loss
        sample = list(self.parts.valid)
        random.Random(0).shuffle(sample)
        options = GenerationDefaults(self.recipe.validation.beam_size).options()
        sentences = self.recipe.validation.sentences
        return loss, measure(self._loaded(), sample[:sentences], metric, options)

    def _loaded(self) -> LoadedModel:
        """The model as it is now, ready to be used."""
        limit = self.recipe.publication.source_limit
        return LoadedModel(self.model, self._source, self._target, None, None, None, limit)

    def _publish(self) -> float:
        """Write the model folder: the mean of the last validated weights, or the best ones if
        they are better; their score."""
        scores = []
        for paths in (self.folder.kept(), [self.folder.best]):
            self._take(checkpoint.mean(paths))
            scores.append(self._measured()[1])
        mean, best = scores
        if mean > best:
            self._take(checkpoint.mean(self.folder.kept()))
        shared, folder = self.recipe.vocabulary.shared, self.folder
        target = None if shared else folder.target_vocabulary
        about = self.recipe.publication
        write_model(folder.model, self.model, about, folder.source_vocabulary, target)
        return max(scores)

    def _take(self, weights: checkpoint.Weights) -> None:
        with torch.no_grad():
            for name, parameter in self.model.named_parameters():
                parameter.copy_(weights[name])

    def _save(self, clock: Clock) -> None:
        clock.saved()
        state: dict[str, Any] = {
            "place": asdict(replace(self._place, seconds=clock.seconds)),
            "model": {name: p.detach() for name, p in self.model.named_parameters()},
            **self._optimisation.state(),
            "random": torch.get_rng_state(),
        }
        if self.model.device.type == "cuda":
            state["device random"] = torch.cuda.get_rng_state(self.model.device)
        checkpoint.save(self.folder.checkpoint, state)

    def _restore(self, state: dict[str, Any]) -> None:
        try:
            self._take(state["model"])
            self._optimisation.restore(state)
            self._place = Place(**state["place"])
            torch.set_rng_state(state["random"])
            if "device random" in state:
                torch.cuda.set_rng_state(state["device random"], self.model.device)
        except (KeyError, RuntimeError, TypeError, ValueError) as error:
            raise UserError(
                Sentence(
                    "The checkpoint in {folder} does not fit the recipe: {reason}.",
                    folder=self.folder.path,
                    reason=error,
                ),
                Sentence("Resume with the recipe it was made by, or give another folder."),
            ) from error

    def _start_from(self, weights: Path) -> None:
        try:
            self._take(read_weights((weights,)))
        except (KeyError, RuntimeError) as error:
            raise UserError(
                Sentence(
                    "{parent} holds another network: {reason}.", parent=weights.parent, reason=error
                ),
                Sentence(
                    "The network and the vocabulary must be those of the model to start from."
                ),
            ) from error
