"""What a model does, from which languages into which: told by its files or by the user."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import product

from s2s_desktop.catalogue.entry import SUMMARIZE, TRANSLATE, Pair, Prefix
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.engine.text.language_tags import bcp47, primary
from s2s_desktop.pipeline.models.add_options import AddOptions, LanguagesUnknownError
from s2s_desktop.pipeline.models.named_languages import GROUPS, languages, pair_in_names
from s2s_desktop.sentences import Sentence


@dataclass(frozen=True)
class CapabilityHints:
    """What else may tell: names of files and folders, and the README's task and languages."""

    names: tuple[str, ...]
    task: str = ""
    languages: tuple[str, ...] = ()


@dataclass(frozen=True)
class Capabilities:
    """Fields of a catalogue entry, which says what they mean."""

    tasks: tuple[str, ...]
    languages: tuple[Pair, ...] = ()
    source_languages: tuple[str, ...] = ()
    target_languages: tuple[str, ...] = ()
    prefixes: tuple[Prefix, ...] = ()


def capabilities(loaded: LoadedModel, hints: CapabilityHints, options: AddOptions) -> Capabilities:
    """What the model does. Raises LanguagesUnknownError, or UserError for a language that the
    model does not know."""
    tasks = _tasks(loaded, hints, options)
    pairs: tuple[Pair, ...] = ()
    sources: tuple[str, ...] = ()
    targets: tuple[str, ...] = ()
    if TRANSLATE in tasks:
        pairs = _named_pairs(loaded, options)
        if not pairs:
            sources, targets = _translated(loaded, hints, options)
        if len(sources) == len(targets) == 1:
            pairs, sources, targets = ((sources[0], targets[0]),), (), ()
    own = tuple((language, language) for language in _own_languages(tasks, hints, options))
    prefixes = tuple(_prefixes(loaded, options, (*pairs, *own, *product(sources, targets))))
    return Capabilities(tasks, (*pairs, *own), sources, targets, prefixes)


def _tasks(loaded: LoadedModel, hints: CapabilityHints, options: AddOptions) -> tuple[str, ...]:
    known = tuple(dict.fromkeys(task.kind for task in loaded.tasks))
    if options.task:
        return (options.task,)
    if options.target_languages and TRANSLATE not in known:
        return (TRANSLATE,)
    return (hints.task,) if hints.task and known == ("rewrite",) else known


def _named_pairs(loaded: LoadedModel, options: AddOptions) -> tuple[Pair, ...]:
    """Pairs that the checkpoint has a task for, unless it can be told any target language."""
    if loaded.framing is not None and loaded.framing.target_tag != "none":
        return ()
    if options.source_languages and options.target_languages:
        return ()
    named = dict.fromkeys((task.source_language, task.target_language) for task in loaded.tasks)
    return tuple(
        (source, target)
        for source, target in named
        if len(_single((source, target))) == 2
        and source in (options.source_languages or (source,))
        and target in (options.target_languages or (target,))
    )


def _translated(
    loaded: LoadedModel, hints: CapabilityHints, options: AddOptions
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Every source language goes with every target language."""
    named = pair_in_names(hints.names)
    sources = options.source_languages or _single(loaded.source_languages) or (named or ())[:1]
    targets = (
        options.target_languages
        or _forced(loaded)
        or _single(loaded.target_languages)
        or (named or ())[1:]
    )
    if not sources or not targets:
        raise LanguagesUnknownError(
            Sentence(
                "Nothing in {names} says which languages it translates.", names=hints.names[0]
            ),
            Sentence("Say it, for example with: --from en --to pt"),
        )
    for source, target in product(options.source_languages, options.target_languages):
        loaded.frame(loaded.tasks[0], source, target)  # complains about an unknown language
    return sources, targets


def _single(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags of languages, without those of groups of languages."""
    return tuple(tag for tag in tags if tag and primary(tag) not in GROUPS)


def _forced(loaded: LoadedModel) -> tuple[str, ...]:
    """The one language that every target is made to begin with, if there is one."""
    if loaded.framing is None:
        return ()
    forced = {task.defaults.forced_bos_id for task in loaded.tasks}
    codes = [code for code, number in loaded.framing.tags.items() if number in forced]
    return tuple(bcp47(codes).values())


def _own_languages(
    tasks: tuple[str, ...], hints: CapabilityHints, options: AddOptions
) -> tuple[str, ...]:
    """Of texts that become other texts of the same language."""
    if tasks == (TRANSLATE,):
        return ()
    known = options.source_languages or languages(hints.languages)
    # Summaries of these families are English unless something says otherwise.
    return known or (("en",) if SUMMARIZE in tasks else ())


def _prefixes(loaded: LoadedModel, options: AddOptions, pairs: Iterable[Pair]) -> Iterator[Prefix]:
    for source, target in pairs:
        kind = SUMMARIZE if source == target else TRANSLATE
        fitting = (task.prefix for task in loaded.tasks if task.serves(kind, source, target))
        if text := options.prefix or next(fitting, ""):
            yield Prefix(source, target, text)
