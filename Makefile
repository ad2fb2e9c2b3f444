# `make` alone lists what there is.

PORT ?= 8000
export PORT

PYTHON := .venv/bin/python
PIP_INSTALL := $(PYTHON) -m pip install --quiet --disable-pip-version-check \
	--require-hashes --only-binary :all:
# The caller's settings are not part of a test.
NOTHING_SET := env -u ALLOWED_HOSTS -u BEHIND_PROXY -u DATABASE_URL -u DEBUG -u HTTPS \
	-u PORT -u SECRET_KEY
# Chromium for the browser tests, a font in which it can show Chinese, and a library
# that Playwright's own program needs.
DEBIAN_PACKAGES := chromium fonts-droid-fallback libatomic1

.PHONY: help run test benchmark screenshots packages lock format clean

help:
	@echo "make run      serve the archive at http://127.0.0.1:$(PORT)/ (PORT=8001 changes it)"
	@echo "make test     check and test everything, on SQLite and on PostgreSQL"
	@echo "make benchmark  measure how long reports take to read and to store, and pages to answer"
	@echo "make screenshots  take pictures of every kind of page, into var/screenshots/"
	@echo "make format   bring the code into its form"
	@echo "make lock     write requirements/ anew after a change in pyproject.toml"
	@echo "              (LOCK_OPTIONS=--upgrade takes newer versions too)"
	@echo "make clean    remove the environment and what it collected; never the archive"

run: .venv/run.stamp
	@$(PYTHON) -c 'import socket, sys; port = int(sys.argv[1]); \
		socket.create_server(("127.0.0.1", port)) if port else sys.exit(1)' \
		"$$PORT" 2>/dev/null || { \
		echo "Port $$PORT cannot be used: something listens there, or it is no port number." \
			"Choose another, for instance: make run PORT=8001" >&2; exit 1; }
	@$(PYTHON) manage.py migrate --verbosity 0
	@$(PYTHON) manage.py collectstatic --no-input --verbosity 0
	@$(PYTHON) manage.py import_seeds
	@exec $(PYTHON) -m gunicorn

# The last line of output is pytest's own, so that it is what a reader sees first.
test: .venv/dev.stamp packages
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check
	$(NOTHING_SET) $(PYTHON) manage.py makemigrations --check --dry-run
	$(NOTHING_SET) ALLOWED_HOSTS=archive.example.org \
		SECRET_KEY="$$($(PYTHON) -c 'import secrets; print(secrets.token_urlsafe(64))')" \
		$(PYTHON) manage.py check --deploy --fail-level WARNING
	$(PYTHON) -m pytest -n auto --dist worksteal
	$(PYTHON) -m pytest -p tests.postgresql -n auto --dist worksteal

benchmark: .venv/dev.stamp
	$(NOTHING_SET) $(PYTHON) -m tests.benchmark
	$(NOTHING_SET) $(PYTHON) -m tests.benchmark_storing
	$(NOTHING_SET) $(PYTHON) -m tests.benchmark_pages

screenshots: .venv/dev.stamp packages
	$(NOTHING_SET) $(PYTHON) -m tests.screenshots

packages:
	@missing=; for package in $(DEBIAN_PACKAGES); do \
		dpkg-query --show --showformat '$${Status}' $$package 2>/dev/null \
			| grep --quiet '^install ok installed$$' || missing="$$missing $$package"; \
	done; \
	if [ -z "$$missing" ]; then exit 0; fi; \
	if [ "$$(id --user)" != 0 ]; then \
		echo "The tests need Debian packages that only root can install:" \
			"apt-get install$$missing" >&2; exit 1; fi; \
	export DEBIAN_FRONTEND=noninteractive; \
	apt-get update --quiet=2 && \
	apt-get install --yes --quiet=2 --no-install-recommends $$missing </dev/null >/dev/null

lock:
	tool=$$(mktemp --directory) && trap 'rm -rf "$$tool"' EXIT && \
	python3 -m venv "$$tool" && "$$tool/bin/pip" install --quiet uv && \
	export UV_NO_CONFIG=1 && \
	compile="$$tool/bin/uv pip compile --quiet --universal --python-version 3.11 \
		--generate-hashes --only-binary :all: --no-emit-index-url --no-header $(LOCK_OPTIONS)" && \
	$$compile pyproject.toml --output-file requirements/run.txt && \
	$$compile pyproject.toml --extra dev --constraints requirements/run.txt \
		--output-file requirements/dev.txt

format: .venv/dev.stamp
	$(PYTHON) -m ruff check --fix
	$(PYTHON) -m ruff format

clean:
	rm -rf .venv .pytest_cache .ruff_cache .hypothesis var/static var/test-*
	find . -name __pycache__ -prune -exec rm -rf {} +

# The environment: made once, filled again when a lock file changes.

$(PYTHON):
	@python3 -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Python 3.11 or newer is needed: apt-get install python3 python3-venv" >&2; exit 1; }
	@python3 -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "Python's venv module is missing: apt-get install python3-venv" >&2; exit 1; }
	python3 -m venv .venv || { rm -rf .venv; exit 1; }

.venv/%.stamp: requirements/%.txt | $(PYTHON)
	$(PIP_INSTALL) --requirement $<
	@touch $@
