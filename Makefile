# Newsroom: one command for each thing a developer or an operator does.
# `make help` lists them. Nothing but Python and make is needed first.

SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help

PORT ?= 8000
WORKERS ?= 1
PYTHON ?= python3
BIN := .venv/bin
VAR := $(or $(VAR_DIR),var)
VENV_STAMP := .venv/.made
RUN_STAMP := .venv/.run-installed
DEV_STAMP := .venv/.dev-installed
STATIC_STAMP := $(VAR)/static/.collected
NODE_STAMP := node_modules/.installed
STATIC_SOURCES := $(shell find static media/static -type f 2>/dev/null)

# uv as it is on the machine, else our own copy, got with pip.
UV := $(shell command -v uv 2>/dev/null || echo .tools/bin/uv)

.PHONY: help run test test-sqlite test-postgresql test-slow check lock clean format

help: ## List the commands.
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  \1\t/' | expand -t 20

run: $(RUN_STAMP) $(STATIC_STAMP) ## Set up what is missing and serve the site at 127.0.0.1:$PORT.
	@$(BIN)/python manage.py demo --migrate --if-empty
	@PORT=$(PORT) WORKERS=$(WORKERS) exec $(BIN)/python -m newsroom.serve

test: $(DEV_STAMP) $(NODE_STAMP) $(STATIC_STAMP) machine ## Run the suite on SQLite and on PostgreSQL, each browser test on one of them.
	@$(MAKE) --no-print-directory -j2 --output-sync=target test-sqlite test-postgresql

test-sqlite: $(DEV_STAMP) $(NODE_STAMP) $(STATIC_STAMP) machine
	$(BIN)/pytest -m "not browser or layout"

test-postgresql: $(DEV_STAMP) $(NODE_STAMP) $(STATIC_STAMP) machine
	$(BIN)/python -m tests.postgresql $(BIN)/pytest -m "not layout"

test-slow: $(DEV_STAMP) $(NODE_STAMP) $(STATIC_STAMP) machine ## Run what takes long: each browser test on the other database, measurements of pages and desk, Lighthouse.
	$(BIN)/pytest -m "browser and not layout"
	$(BIN)/python -m tests.postgresql $(BIN)/pytest -m layout
	$(BIN)/python manage.py demo --migrate --if-empty
	$(BIN)/python bench/pages.py
	$(BIN)/python bench/desk.py
	$(BIN)/python bench/lighthouse.py

check: $(DEV_STAMP) ## Lint, check types, imports, migrations and the deployment.
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	find templates -name '*.html' -print0 | xargs -0 $(BIN)/djade --check --target-version 6.0
	$(BIN)/mypy .
	$(BIN)/lint-imports
	$(BIN)/python manage.py makemigrations --check --dry-run
	$(BIN)/python -m tests.deploy_check

format: $(DEV_STAMP) ## Put code and templates into their one form.
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	find templates -name '*.html' -print0 | xargs -0 $(BIN)/djade --target-version 6.0

lock: $(UV) ## Compile the requirements again from pyproject.toml.
	$(UV) pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header pyproject.toml -o requirements.txt
	$(UV) pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --group dev pyproject.toml -o requirements-dev.txt

clean: ## Remove everything that was installed or built. Keeps var/ with your data.
	rm -rf .venv .tools node_modules .mypy_cache .ruff_cache .pytest_cache .import_linter_cache $(VAR)/static

.PHONY: machine
machine: $(DEV_STAMP)
	@$(BIN)/python -m tests.machine browser java exiftool

.tools/bin/uv:
	$(PYTHON) -m venv .tools
	.tools/bin/pip install --quiet --disable-pip-version-check uv

$(VENV_STAMP): .python-version | $(UV)
	$(UV) venv --quiet --allow-existing .venv || $(UV) venv --quiet --allow-existing --python '>=3.12' .venv
	@touch $@

$(RUN_STAMP): requirements.txt $(VENV_STAMP) | $(UV)
	@echo "Installing packages; this takes a minute or two the first time."
	$(UV) pip install --quiet --python .venv --require-hashes --requirement requirements.txt
	@touch $@

$(DEV_STAMP): requirements-dev.txt $(RUN_STAMP) $(VENV_STAMP) | $(UV)
	$(UV) pip install --quiet --python .venv --require-hashes --requirement requirements-dev.txt
	@touch $@

$(STATIC_STAMP): $(RUN_STAMP) $(STATIC_SOURCES)
	@echo "Collecting and compressing the static files."
	$(BIN)/python manage.py collectstatic --noinput --clear --verbosity 0
	@touch $@

$(NODE_STAMP): package.json package-lock.json $(DEV_STAMP)
	@$(BIN)/python -m tests.machine npm
	npm ci --silent --ignore-scripts
	@touch $@
