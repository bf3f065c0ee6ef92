# make run     install and open the window
# make test    install and pass the checks and the tests (under ten minutes on two cores)
# make demo    translate through the real window without a screen; writes docs/screenshot.png
# Also: make test-all, make bench, make format, make clean

VENV := .venv
BIN := $(VENV)/bin
PY := $(BIN)/python

# The first Python that is new enough; a stand-in that cannot run does not count.
FIND_PYTHON = for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && \
	{ command -v "$$p"; break; }; done

# One thread a process: the tests must not depend on the number of cores.
TEST_ENV := OMP_NUM_THREADS=1

.PHONY: run test test-all check demo bench format clean
.DELETE_ON_ERROR:

run: $(VENV)/.installed
	@case "$$(uname)" in Darwin) screen=yes ;; *) screen="$$DISPLAY$$WAYLAND_DISPLAY" ;; esac; \
	if [ -n "$$screen" ]; then exec $(PY) -m s2s_desktop; fi; \
	echo "There is no display here, so the window cannot be shown; running 'make demo' instead."; \
	exec $(MAKE) demo

demo: $(VENV)/.installed
	QT_QPA_PLATFORM=offscreen $(PY) -m s2s_desktop.gui.demo

bench: $(VENV)/.installed
	$(PY) -m s2s_desktop bench

test: check
	$(TEST_ENV) $(PY) -m pytest -m "not slow"

test-all: check
	$(TEST_ENV) $(PY) -m pytest

check: $(VENV)/.installed-test
	$(PY) -m s2s_desktop.gui.system_libraries
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy --strict
	$(BIN)/lint-imports

format: $(VENV)/.installed-test
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

$(PY):
	@python="$$($(FIND_PYTHON))"; \
	if [ -z "$$python" ]; then \
	  echo "S2S Desktop needs Python 3.11 or newer, and there is none on this machine." >&2; \
	  echo "Debian, Ubuntu: apt install python3 python3-venv. macOS: brew install python." >&2; \
	  exit 1; fi; \
	echo "Making $(VENV) with $$python"; "$$python" -m venv $(VENV)

$(VENV)/.installed: pyproject.toml constraints.txt | $(PY)
	$(PY) -m pip install --quiet --disable-pip-version-check -c constraints.txt -e .
	@touch $@

$(VENV)/.installed-test: pyproject.toml constraints.txt | $(PY)
	$(PY) -m pip install --quiet --disable-pip-version-check -c constraints.txt -e '.[test]'
	@touch $@ $(VENV)/.installed
