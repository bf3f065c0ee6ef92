"""What can be typed after `s2s-desktop`."""

from __future__ import annotations

from argparse import ArgumentParser, RawDescriptionHelpFormatter

from s2s_desktop import __version__
from s2s_desktop.cli import align, bench, evaluate, summarize, train, translate
from s2s_desktop.cli.history import command as history
from s2s_desktop.cli.inspect import command as inspect
from s2s_desktop.cli.models import command as models

_COMMANDS = {
    "translate": (translate.configure, "translate a text"),
    "summarize": (summarize.configure, "summarize a text"),
    "align": (align.configure, "link the words of a text and its translation"),
    "inspect": (inspect.configure, "show how sentences were translated"),
    "evaluate": (evaluate.configure, "score texts and alignments against references"),
    "history": (history.configure, "find again what was translated, or delete it"),
    "models": (models.configure, "list, describe and check the models"),
    "train": (train.configure, "train a model by a recipe"),
    "bench": (bench.configure, "measure speed and memory on this machine"),
}

_DESCRIPTION = (
    "Translates and summarizes text with models on this computer. Without a command: the window."
)
_EXAMPLES = """\
examples:
  cat book.txt | s2s-desktop translate --from en --to pt > livro.txt
  s2s-desktop summarize --length line report.txt
  s2s-desktop align en.txt pt.txt
  s2s-desktop models list"""


def build_parser() -> ArgumentParser:
    """The parser of all commands; the parsed arguments carry the chosen one as `command`."""
    parser = ArgumentParser(
        prog="s2s-desktop",
        description=_DESCRIPTION,
        epilog=_EXAMPLES,
        formatter_class=RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"S2S Desktop {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", required=True)
    for name, (configure, summary) in _COMMANDS.items():
        configure(commands.add_parser(name, help=summary))
    return parser
