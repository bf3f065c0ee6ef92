# make run     install and open the window
# make test    install and pass the checks and the tests (under ten minutes on two cores)
# make demo    translate through the real window without a screen; writes docs/screenshot.png
# Also: make test-all, make bench, make format, make clean

VENV := .venv
PY := $(VENV)/bin/python
PIP_INSTALL := $(PY) -m pip install --disable-pip-version-check -c constraints.txt

# The first Python that is new enough; a stand-in that cannot run does not count.
FIND_PYTHON = for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && \
	{ command -v "$$p"; break; }; done

# One thread in each process: tests must not depend on how many cores there are.
PYTEST := OMP_NUM_THREADS=1 $(PY) -m pytest

.PHONY: run demo bench test test-all check qt format clean

run: qt
	@case "$$(uname)" in Darwin) screen=yes ;; *) screen="$$DISPLAY$$WAYLAND_DISPLAY" ;; esac; \
	if [ -n "$$screen" ]; then exec $(PY) -m s2s_desktop; fi; \
	echo "There is no display here, so the window cannot be shown; 'make demo' runs instead."; \
	exec $(MAKE) --no-print-directory demo

demo: qt
	QT_QPA_PLATFORM=offscreen $(PY) -m s2s_desktop.gui.demo

bench: $(VENV)/.installed
	$(PY) -m s2s_desktop bench

test: check
	$(PYTEST) -m "not slow"

test-all: check
	$(PYTEST)

check: $(VENV)/.installed-test qt
	$(PY) -m ruff check .
	$(PY) -m ruff format --check .
	$(PY) -m mypy --strict
	$(VENV)/bin/lint-imports

qt: $(VENV)/.installed
	@$(PY) -m s2s_desktop.gui.system_libraries

format: $(VENV)/.installed-test
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

# Installed again only when what is to be installed has changed.
$(VENV)/.installed: pyproject.toml constraints.txt | $(PY)
	$(PIP_INSTALL) -e .
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	$(PIP_INSTALL) -e '.[test]'
	@touch $@

$(PY):
	@python="$$($(FIND_PYTHON))"; \
	if [ -z "$$python" ]; then \
	  echo "S2S Desktop needs Python 3.11 or newer, and there is none on this machine." >&2; \
	  echo "Debian or Ubuntu: apt-get install python3 python3-venv. macOS: brew install python." >&2; \
	  exit 1; fi; \
	echo "Making $(VENV) with $$python"; \
	"$$python" -m venv $(VENV) || { rm -rf $(VENV); exit 1; }
