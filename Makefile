# Everything that must hold before a change lands, on the virtual environment of the README.
PYTHON = .venv/bin/python
.PHONY: check lint current tests format pages smoke
check: lint current tests

# Style, types and layers.
lint:
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports

# Generated pages say what the program says; the README's examples and docs/schema are tests.
current:
	$(PYTHON) tools/cli_reference.py --check
	$(PYTHON) tools/man_pages.py --check

# On two cores, with the branches that no test took; pyproject.toml says how few there may be.
tests:
	$(PYTHON) -m pytest -n 2 --cov

format:
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .

pages:
	$(PYTHON) tools/cli_reference.py
	$(PYTHON) tools/man_pages.py
	$(PYTHON) tools/readme_examples.py

smoke:
	$(PYTHON) tools/smoke_test.py
