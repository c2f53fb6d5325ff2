# Each target sets up what it needs in .venv; a second call finds it there.
PYTHON ?= python3
BIN = .venv/bin

.PHONY: demo test lint docs bench clean

demo: .venv/installed
	@$(BIN)/python examples/demo.py

test: .venv/installed-dev
	@$(BIN)/python -m pytest -q

lint: .venv/installed-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy

# What is generated: compiled schemas, the index of the rules, their pages. The tests fail where it is stale.
docs: .venv/installed-dev
	$(BIN)/python tools/compile_schemas.py
	$(BIN)/python tools/index_rules.py
	$(BIN)/python tools/write_docs.py

bench: .venv/installed-dev
	$(BIN)/python benchmarks/speed.py

clean:
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "speclint needs Python 3.11 or newer; say which with: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv .venv

.venv/installed: pyproject.toml | .venv/bin/python
	@echo "Installing speclint into .venv ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/installed-dev: pyproject.toml | .venv/bin/python
	@echo "Installing speclint and its development tools into .venv ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ .venv/installed
