# watchfloor: `make help` lists what can be made.
SHELL := /bin/sh
.DELETE_ON_ERROR:
.DEFAULT_GOAL := help

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
ARGS :=
PIP_TOOLS := pip-tools==7.6.2
PIP_AUDIT := pip-audit==2.10.1

# The first of these that is new enough, and whole, makes the environment.
PYTHONS := $(PYTHON) python3.11 python3.12 python3.13 python3.14 python3
PROBE := import sys, venv, ensurepip; assert sys.version_info >= (3, 11)

.PHONY: help
help: ## List the targets.
	@awk -F ':.*## ' '/^[a-z-]+:.*## /{printf "make %-13s %s\n", $$1, $$2}' Makefile

.PHONY: run
run: $(VENV)/.run ## Open the board; ARGS="--feed FILE" passes arguments on.
	@$(BIN)/watchfloor $(ARGS)

# The board of a demonstration keeps nothing: its folder goes with the server once it is closed.
DEMO := --seed 1 --records 70 --serve

.PHONY: demo
demo: $(VENV)/.run ## Play an exercise and open the board on it.
	@folder=$$(mktemp -d) || exit; server=; \
	trap 'kill $$server 2>/dev/null; wait; rm -rf "$$folder"' EXIT; trap 'exit 130' INT HUP TERM; \
	$(BIN)/watchfloor exercise $(DEMO) >"$$folder/address" & server=$$!; \
	until [ -s "$$folder/address" ]; do kill -0 $$server 2>/dev/null || exit 2; sleep 0.1; done; \
	$(BIN)/watchfloor --feed "$$(cat "$$folder/address")" --as-of feed --interval 5 \
		--state-dir "$$folder/state" $(ARGS)

.PHONY: live-demo
live-demo: $(VENV)/.run ## Make a feed of recorded answers of public services, and open the board on it.
	@$(BIN)/python docs/live_demo.py $(ARGS)

# Twice as many as cores, since a test on a real terminal waits more than it reckons.
.PHONY: test
test: lint ## Check style, types and imports, and run the tests.
	$(BIN)/pytest -n 4

.PHONY: test-all
test-all: lint ## As test, in one process, with the long tests, new examples, and the branches not taken.
	HYPOTHESIS_PROFILE=exploring $(BIN)/coverage run -m pytest -m "long or not long" -rPfE
	$(BIN)/coverage report

.PHONY: lint
lint: $(VENV)/.test ## Check style, types and imports alone.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/mypy docs bench lock
	$(BIN)/lint-imports

.PHONY: screenshot
screenshot: $(VENV)/.test ## Draw docs/screenshot.svg anew, by the program itself.
	$(BIN)/python docs/screenshot.py

.PHONY: indicators
indicators: $(VENV)/.test ## Write docs/indicators.md anew, from the registry of rules.
	$(BIN)/python docs/indicators.py

.PHONY: lock
lock: ## Resolve the dependencies anew and pin them by hash.
	@$(find_python); "$$python" -m venv --clear build/lock
	@build/lock/bin/python -m pip --disable-pip-version-check --quiet install $(PIP_TOOLS)
	$(COMPILE) --output-file lock/run.txt pyproject.toml
	$(COMPILE) --constraint lock/run.txt --extra dev --output-file lock/dev.txt pyproject.toml
	$(COMPILE) --constraint lock/dev.txt --only-build-deps --build-deps-for wheel \
		--output-file lock/build.txt pyproject.toml

COMPILE := build/lock/bin/pip-compile --quiet --upgrade --generate-hashes --strip-extras \
	--no-header --no-emit-index-url --no-emit-find-links --no-emit-trusted-host

.PHONY: sbom
sbom: ## Write build/watchfloor.cdx.json, the bill of materials of lock/run.txt.
	@$(find_python); mkdir -p build && "$$python" lock/sbom.py build/watchfloor.cdx.json

.PHONY: audit
audit: ## Hold lock/run.txt against a database of known flaws: 1 a flaw, 3 not done.
	@$(find_python); "$$python" -m venv --clear build/audit
	@build/audit/bin/python -m pip --disable-pip-version-check --quiet install $(PIP_AUDIT) || { \
		echo "audit: not done: $(PIP_AUDIT) cannot be installed here"; exit 3; }
	@build/audit/bin/python lock/audit.py $(ARGS)

.PHONY: clean
clean: ## Remove the environment and all that was made.
	rm -rf $(VENV) build dist .coverage .hypothesis .mypy_cache .pytest_cache .ruff_cache \
		.import_linter_cache

# Each stamp is made last, so that a broken installation is begun again.
$(VENV)/.run: lock/run.txt lock/build.txt pyproject.toml | $(VENV)/.made
	@echo "installing what lock/run.txt pins into $(VENV)"
	@$(PIP) install --require-hashes -r lock/build.txt -r lock/run.txt
	@$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/.test: lock/dev.txt $(VENV)/.run
	@echo "installing what lock/dev.txt pins into $(VENV)"
	@$(PIP) install --require-hashes -r lock/dev.txt
	@touch $@

# An environment that is there and whole is kept.
$(VENV)/.made:
	@$(BIN)/python -c '$(PROBE); import pip' >/dev/null 2>&1 || { \
		$(find_python); "$$python" -m venv --clear $(VENV); }
	@touch $@

define find_python
for python in $(PYTHONS); do \
	"$$python" -c '$(PROBE)' >/dev/null 2>&1 && break; \
	python=; \
done; \
if [ -z "$$python" ]; then \
	echo "make: needs Python 3.11 or newer with venv (Debian: apt install python3-venv);" \
		"name one with PYTHON=" >&2; \
	exit 2; \
fi
endef

.PHONY: reliability
reliability: $(VENV)/.test ## Write docs/reliability.md anew, from the names of the tests.
	$(BIN)/python docs/reliability.py

.PHONY: bounds
bounds: $(VENV)/.test ## Write docs/bounds.md anew, from the table of bounds.
	$(BIN)/python docs/bounds.py

# An environment of the runtime lock alone, since httpx imports more where other tools are there.
BENCH := build/bench
.PHONY: bench
bench: $(BENCH)/.made ## Measure what is claimed of speed and weight; ARGS="start --quick" a part.
	@$(BENCH)/bin/python -m bench $(ARGS)

.PHONY: bench-peers
bench-peers: $(BENCH)/.made ## Install the programs that `make bench` measures beside the board.
	@$(BENCH)/bin/python -m bench.peers

.PHONY: bench-imports
bench-imports: $(BENCH)/.made ## Name the dearest imports before the first paint.
	@$(BENCH)/bin/python -m bench.imports

$(BENCH)/.made: lock/run.txt lock/build.txt pyproject.toml
	@echo "installing what lock/run.txt pins into $(BENCH)"
	@$(find_python); "$$python" -m venv --clear $(BENCH)
	@$(BENCH)/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes \
		-r lock/build.txt -r lock/run.txt
	@$(BENCH)/bin/python -m pip --disable-pip-version-check --quiet install --no-deps \
		--no-build-isolation --editable .
	@touch $@

# Twelve days of a watch in some twenty minutes of a quiet machine.
REFRESHES := 10000
.PHONY: soak
soak: $(VENV)/.test ## Soak a board with 10,000 refreshes, faults and stalls between them.
	$(BIN)/python -m bench.soak $(REFRESHES)

.PHONY: example-board
example-board: $(VENV)/.test ## Draw the board that a first start shows anew.
	$(BIN)/python docs/example_board.py
