# `make` sets up and builds the graph of the sample notes; `make test` sets up and runs every test.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
COMPILED := $(VENV)/.compiled
SOURCE := $(VENV)/source
OUT ?= out

.PHONY: all build test fast lint bench clean
.DEFAULT_GOAL := all

all: build

$(STAMP): requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; say which: make PYTHON=python3.12" >&2; exit 1; }
	@$(BIN)/python -m pip --version >/dev/null 2>&1 || $(PYTHON) -m venv --clear $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

build: $(STAMP)
	@$(BIN)/python -m graph build --out $(OUT)

test: $(STAMP)
	$(BIN)/python -m pytest -n auto --dist loadfile

fast: $(COMPILED)
	@echo "$(BIN)/service-graph is compiled; python -m graph stays as it is"

# From a copy, since the compiler writes beside what it compiles, where it would go before what is edited later.
$(COMPILED): $(STAMP) pyproject.toml $(shell find graph data -name '*.py' -o -name '*.tsv')
	@echo "compiling what reads notes: two minutes, and a C compiler"
	@rm -rf $(SOURCE) && mkdir $(SOURCE) && cp -R graph data pyproject.toml README.md $(SOURCE)
	@HATCH_BUILD_HOOKS_ENABLE=true $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --force-reinstall ./$(SOURCE)
	@rm -rf $(SOURCE) && touch $@

lint: $(STAMP)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

bench: $(COMPILED)
	PYTHONPATH=. $(BIN)/python benchmarks/extraction.py --least 0
	$(BIN)/python benchmarks/extraction.py
	PYTHONPATH=. $(BIN)/python benchmarks/hostile.py
	PYTHONPATH=. $(BIN)/python benchmarks/page.py
	PYTHONPATH=. $(BIN)/python benchmarks/confusable.py
	PYTHONPATH=. $(BIN)/python benchmarks/calm.py

clean:
	rm -rf $(OUT) $(VENV)
