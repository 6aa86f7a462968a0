# Everything that must hold before a change lands, on the virtual environment of the README.
.PHONY: check format
check:
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	.venv/bin/python -m pytest --cov --cov-report=term:skip-covered

format:
	.venv/bin/ruff check --fix .
	.venv/bin/ruff format .
