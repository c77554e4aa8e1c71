# `make` sets up and builds the graph of the sample notes; `make test` sets up and runs every test.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
STAMP := $(VENV)/.installed
OUT ?= out

.PHONY: all build test lint bench clean
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

lint: $(STAMP)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

bench: $(STAMP)
	PYTHONPATH=. $(BIN)/python benchmarks/extraction.py
	PYTHONPATH=. $(BIN)/python benchmarks/hostile.py
	PYTHONPATH=. $(BIN)/python benchmarks/page.py
	PYTHONPATH=. $(BIN)/python benchmarks/confusable.py
	PYTHONPATH=. $(BIN)/python benchmarks/calm.py

clean:
	rm -rf $(OUT) $(VENV)
