# make run     install and open the window
# make test    install and pass the checks and the tests (under ten minutes on two cores)
# make demo    translate through the real window without a screen; writes docs/pictures/finished.png
# Also: make pictures (all of docs/pictures), make test-all, make bench, make translations, make format, make clean

VENV := .venv
PY := $(VENV)/bin/python

# `make run INSTALLER=uv` installs with uv.
INSTALLER ?= pip

# Which torch: cpu, or cuda where there is an NVIDIA card; `make run TORCH=cpu` says otherwise.
TORCH ?= $(shell nvidia-smi -L 2>/dev/null | grep -q . && echo cuda || echo cpu)
TORCH_CPU_INDEX ?= https://download.pytorch.org/whl/cpu

PIP_INSTALL = $(PY) -m pip install --disable-pip-version-check -c constraints.txt
UV_INSTALL = uv pip install --python $(PY) -c constraints.txt \
	--torch-backend $(if $(filter cuda,$(TORCH)),auto,cpu)
INSTALL = $(if $(filter uv,$(INSTALLER)),$(UV_INSTALL),$(PIP_INSTALL))

# The first Python that is new enough; a stand-in that cannot run does not count.
FIND_PYTHON = for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && \
	{ command -v "$$p"; break; }; done

HAS_TORCH = have=$$($(PY) -c 'from importlib.metadata import version as v; \
	print(v("torch").partition("+")[0])' 2>/dev/null) && grep -qx "torch==$$have" constraints.txt

SAY_HOW_MUCH = if $(HAS_TORCH); then exit; fi; case "$(TORCH)" in \
	cpu) echo "About 350 MB will be downloaded, with torch for the processor alone." \
		"(TORCH=cuda: torch for NVIDIA cards, about 3 GB.)" ;; \
	cuda) echo "About 3 GB will be downloaded, with torch for NVIDIA cards." \
		"(TORCH=cpu: torch for the processor alone, about 350 MB.)" ;; \
	*) echo "TORCH is cpu or cuda, not '$(TORCH)'." >&2; exit 1 ;; esac

# PyPI's torch for Linux is the one for NVIDIA cards. So the other one is put in place before pip
# looks for it; what it needs comes from where everything else does. uv knows by itself.
TORCH_FIRST = if [ "$(TORCH)" != cpu ] || [ "$(INSTALLER)" = uv ] || { $(HAS_TORCH); }; then \
	exit; fi; \
	$(PIP_INSTALL) --no-deps --timeout 15 --retries 1 --index-url "$(TORCH_CPU_INDEX)" torch \
	2>$(VENV)/torch.log && rm $(VENV)/torch.log || \
	echo "$(TORCH_CPU_INDEX) gives no torch for this Python here (see $(VENV)/torch.log)." \
		"It comes from where pip is set up to look: on Linux it may be 3 GB."

# Two processes, or as many as PROCESSES says (0: one, in which a debugger can stop), with one thread
# each: tests must not depend on how many cores there are.
PROCESSES ?= 2
PYTEST := OMP_NUM_THREADS=1 $(PY) -m pytest -n $(PROCESSES)

.PHONY: run demo pictures bench test test-all check qt translations format clean torch-index

run: qt
	@case "$$(uname)" in Darwin) screen=yes ;; *) screen="$$DISPLAY$$WAYLAND_DISPLAY" ;; esac; \
	if [ -n "$$screen" ]; then exec $(PY) -m s2s_desktop; fi; \
	echo "There is no display here, so the window cannot be shown; 'make demo' runs instead."; \
	exec $(MAKE) --no-print-directory demo

demo: qt
	QT_QPA_PLATFORM=offscreen $(PY) -m s2s_desktop.gui.demo

# The window in every state and look, into docs/pictures.
pictures: qt
	QT_QPA_PLATFORM=offscreen $(PY) -m s2s_desktop.gui.demo --all docs/pictures

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

# Texts of the window into resources/translations, and what was translated there into the program.
translations: $(VENV)/.installed
	$(PY) -m s2s_desktop.gui.language.translation_files

format: $(VENV)/.installed-test
	$(PY) -m ruff check --fix .
	$(PY) -m ruff format .

# Where CPU builds of torch are, for pipx (see README.md).
torch-index:
	@echo $(TORCH_CPU_INDEX)

clean:
	rm -rf $(VENV) build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache

# Installed again only when what is to be installed has changed.
$(VENV)/.installed: pyproject.toml constraints.txt | $(PY)
	@$(SAY_HOW_MUCH)
	@$(TORCH_FIRST)
	$(INSTALL) -e .
	@touch $@

$(VENV)/.installed-test: $(VENV)/.installed
	$(INSTALL) -e '.[test]'
	@touch $@

$(PY):
	@python="$$($(FIND_PYTHON))"; \
	if [ -z "$$python" ]; then \
	  echo "S2S Desktop needs Python 3.11 or newer, and there is none on this machine." >&2; \
	  echo "Debian or Ubuntu: apt-get install python3 python3-venv. macOS: brew install python." >&2; \
	  exit 1; fi; \
	echo "Making $(VENV) with $$python"; \
	"$$python" -m venv $(VENV) || { rm -rf $(VENV); exit 1; }
