# Ironstride: what one can do here. Every target sets up what it needs first; `make run` and `make test` are enough.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
CODE := $(wildcard src tests scripts bench)

.DEFAULT_GOAL := help
.PHONY: help setup run test check format front docs bench soak fuzz lock clean

# List the targets.
help:
	@awk '/^# / { text = substr($$0, 3) } /^[a-z]+:/ { sub(":.*", ""); if (text) printf "make %-8s %s\n", $$0, text } { if (!/^#/) text = "" }' Makefile

# Make .venv with the locked packages, if it is not there or not up to date.
setup:
	@$(PYTHON) scripts/set_up.py $(VENV)

# Open the dashboard in the browser, with an example athlete to look at and a button to start your own.
run: setup
	$(BIN)/ironstride serve --open --demo out/demo

# Run all tests, on every core; those in a browser need Chromium, which is installed where that can be done.
test: setup
	@$(BIN)/python scripts/set_up_browser.py
	$(BIN)/python -m pytest -q -n auto

# Check format, lint, types, import directions and that the generated documents are fresh; all of it, then fail if any failed.
check: setup
	@failed=0; \
	step() { echo "$$*"; "$$@" || failed=1; }; \
	step $(BIN)/ruff format --check .; \
	step $(BIN)/ruff check .; \
	step $(BIN)/mypy $(CODE); \
	step $(BIN)/lint-imports; \
	step $(BIN)/python scripts/check_front.py; \
	step $(BIN)/python scripts/generate_docs.py --check; \
	exit $$failed

# Bring code into the agreed format and mend what can be mended by machine.
format: setup
	$(BIN)/ruff check --fix-only .
	$(BIN)/ruff format .

# Bundle the front end of the dashboard anew.
front: setup
	$(BIN)/python scripts/build_front.py

# Write the documents that are generated from the rules and the evidence.
docs: setup
	$(BIN)/python scripts/generate_docs.py

# Print the benchmark tables: medians and ratios, in one run.
bench: setup
	$(BIN)/python -m bench

# Search long for a disagreement between the planner and its oracles.
soak: setup
	$(BIN)/python -m pytest -q -n auto -m soak

# Feed the readers damaged files, others each time: IRONSTRIDE_FUZZ says how many, IRONSTRIDE_FUZZ_SEED repeats a run.
fuzz: setup
	@IRONSTRIDE_FUZZ_SEED=$${IRONSTRIDE_FUZZ_SEED:-$$(date +%s)}; export IRONSTRIDE_FUZZ_SEED; \
	echo "IRONSTRIDE_FUZZ_SEED=$$IRONSTRIDE_FUZZ_SEED"; \
	$(BIN)/python -m pytest -q -n auto -m fuzz --hypothesis-profile=fuzz

# Choose the newest versions that fit pyproject.toml and lock them, for every system, with their hashes.
lock: setup
	$(BIN)/python scripts/lock.py

# Remove what can be made again; the environment stays.
clean:
	rm -rf out build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find src tests scripts bench -name __pycache__ -type d -prune -exec rm -rf {} + 2>/dev/null || true
