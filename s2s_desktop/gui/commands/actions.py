"""Everything that can be done, with its text and its keys."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMainWindow

from s2s_desktop.catalogue.entry import TRANSLATE
from s2s_desktop.gui.translated import tr
from s2s_desktop.gui.window.task_wording import TaskWording, wording_of

_TIP = "tip"
_NATIVE = QKeySequence.SequenceFormat.NativeText


class Actions(QObject):
    """The window's actions; who owns the window connects them."""

    def __init__(self, window: QMainWindow) -> None:
        super().__init__(window)
        self._tips: dict[QAction, str] = {}  # of actions that were explained
        self.new = self._make(tr("&New"), "Ctrl+N", tr("Begin with no text"))
        self.open = self._make(tr("&Open…"), "Ctrl+O", tr("Open a text or a document"))
        self.save = self._make("", "Ctrl+S")
        self.print = self._make(tr("&Print…"), "Ctrl+P")
        self.print_both = self._make(tr("Print &Both Texts…"), ())
        self.documents = self._make(
            tr("&Translate Documents…"),
            "Ctrl+Shift+D",
            tr("Translate several documents, one after the other"),
        )
        self.add_model = self._make(
            tr("Add &Model…"), "Ctrl+Shift+O", tr("Add the model in a folder")
        )
        self.models = self._make(tr("Mo&dels…"), "Ctrl+Shift+I", tr("See, fetch and remove models"))
        self.quit = self._make(tr("&Quit"), "Ctrl+Q")
        self.undo = self._make(tr("&Undo"), "Ctrl+Z")
        self.redo = self._make(tr("&Redo"), "Ctrl+Shift+Z")
        self.cut = self._make(tr("Cu&t"), "Ctrl+X")
        self.copy = self._make(tr("&Copy"), "Ctrl+C")
        self.paste = self._make(tr("&Paste"), "Ctrl+V", tr("Paste into the source text"))
        self.select_all = self._make(tr("Select &All"), "Ctrl+A")
        self.clear = self._make(tr("C&lear"), "Ctrl+Shift+Del", tr("Clear the source text"))
        self.other_words = self._make(
            tr("&Other Words…"), "Alt+Return", tr("See what else could stand at the word")
        )
        self.other_wording = self._make(
            tr("Another &Wording"),
            "Ctrl+Shift+Return",
            tr("Have the sentence say the same in other words"),
        )
        self.go_on = self._make(
            tr("&Go On from Here"),
            "Alt+Shift+Return",
            tr("Keep what stands before the caret, and write the rest of the sentence anew"),
        )
        self.lock = self._make(
            tr("Loc&k or Unlock"),
            "Ctrl+K",
            tr("Have the word, or what is selected, stay when its sentence is written again"),
        )
        self.find = self._make(tr("&Find…"), "Ctrl+F")
        self.find_next = self._make(tr("Find &Next"), "F3")
        self.find_previous = self._make(tr("Find Pre&vious"), "Shift+F3")
        self.replace = self._make(tr("R&eplace…"), "Ctrl+R")
        self.preferences = self._make(tr("Preference&s…"), "Ctrl+,")
        self.history = self._toggle(tr("Hist&ory"), "Ctrl+H")
        self.back = self._make(tr("&Back"), "Alt+Left", tr("Back to what was shown before"))
        self.forth = self._make(tr("&Forward"), "Alt+Right", tr("Forward again"))
        self.forget_everything = self._make(tr("Forget E&verything…"), ())
        self.alignment = self._toggle(tr("&Alignment Panel"), "Ctrl+Shift+A")
        self.panel_beside = self._toggle(tr("Panel Bes&ide the Texts"), ())
        self.panel_below = self._toggle(tr("Panel Belo&w the Texts"), ())
        self.outline = self._make(tr("O&utline…"), "Ctrl+Shift+H", tr("Go to a heading"))
        self.outline.setEnabled(False)
        self.next_pane = self._make(tr("Ne&xt Pane"), "F6")
        self.next_sentence = self._make(tr("Next S&entence"), "Alt+Down")
        self.next_place = self._make(tr("Next Place to Chec&k"), "F8")
        self.previous_place = self._make(tr("Previous Place &to Check"), "Shift+F8")
        self.previous_sentence = self._make(tr("P&revious Sentence"), "Alt+Up")
        self.larger = self._make(tr("&Larger Text"), ("Ctrl++", "Ctrl+="))
        self.smaller = self._make(tr("&Smaller Text"), "Ctrl+-")
        self.normal_size = self._make(tr("&Normal Text Size"), "Ctrl+0")
        self.run = self._make("", ("Ctrl+Return", "Ctrl+Enter"))
        self.stop = self._make(tr("&Stop"), "Esc")
        self.as_you_type = self._toggle(tr("As &I Type"), "Ctrl+Shift+T")
        self.swap = self._make(
            tr("S&wap Languages"), "Ctrl+Shift+S", tr("Swap languages and texts")
        )
        self.choose_source = self._make(tr("Source &Language…"), "Ctrl+Shift+L")
        self.choose_target = self._make(tr("Target Lan&guage…"), "Ctrl+L")
        self.choose_model = self._make(tr("Mo&del…"), "Ctrl+M")
        self.copy_result = self._make("", "Ctrl+Shift+C")
        self.terms = self._make(
            tr("Te&rms…"), "Ctrl+G", tr("What terms are called, and what stays as it is")
        )
        self.add_term = self._make(
            tr("Add to Gl&ossary…"), "Ctrl+Shift+G", tr("Add what is selected to the glossary")
        )
        self.compare = self._make(
            tr("Co&mpare…"), "Ctrl+Shift+M", tr("See how two models translate the same sentence")
        )
        self.translate_back = self._make(
            tr("Translate Bac&k…"),
            "Ctrl+Shift+B",
            tr("See what the translation says, translated back"),
        )
        self.about_summaries = self._make(tr("How Summaries Are &Made"), ())
        self.shortcuts = self._make(tr("&Keys and Gestures"), ("F1", "Ctrl+?"))
        self.about = self._make(tr("&About S2S Desktop"), ())
        self.word_task(wording_of(TRANSLATE))
        self.word_result(wording_of(TRANSLATE))

    def word_task(self, wording: TaskWording) -> None:
        """Call the actions that do a task by the task's name."""
        _word(self.run, wording.run, wording.run_tip)
        _word(self.stop, self.stop.text(), wording.stop_tip)

    def word_result(self, wording: TaskWording) -> None:
        """Call the actions that take a result by the name of what it is."""
        _word(self.save, wording.save, wording.save_tip)
        _word(self.copy_result, wording.copy, wording.copy_tip)

    def explain(self, action: QAction, why_not: str) -> None:
        """Let the tool tip say why `action` cannot be done now; empty: what it does."""
        self._tips.setdefault(action, action.toolTip())
        action.setToolTip(why_not or self._tips[action])

    def named(self) -> dict[str, QAction]:
        """Every action by the name that it has here."""
        return {name: made for name, made in vars(self).items() if isinstance(made, QAction)}

    def all(self) -> list[QAction]:
        """Every action, in the order of the menus."""
        return list(self.named().values())

    def _make(self, text: str, keys: str | tuple[str, ...], tip: str = "") -> QAction:
        action = QAction(text, self)
        keys = (keys,) if isinstance(keys, str) else keys
        action.setShortcuts([QKeySequence(key) for key in keys])
        if tip:
            _tell_tip(action, tip)
        return action

    def _toggle(self, text: str, keys: str | tuple[str, ...]) -> QAction:
        action = self._make(text, keys)
        action.setCheckable(True)
        return action


def _word(action: QAction, text: str, tip: str) -> None:
    action.setText(text)
    _tell_tip(action, tip)


def _tell_tip(action: QAction, tip: str) -> None:
    action.setProperty(_TIP, tip)
    tell_keys(action)


def tell_keys(action: QAction) -> None:
    """Have the tool tip of an action tell its present keys."""
    tip, shown = action.property(_TIP), action.shortcut().toString(_NATIVE)
    if tip:
        action.setToolTip(f"{tip} ({shown})" if shown else tip)
