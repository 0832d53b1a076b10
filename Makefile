# The one menu of Dotyk. Everything is done by scripts/menu, which needs nothing but Python 3.11 or newer.

.PHONY: run test dev check fix e2e bench docs shots test-external help
.DEFAULT_GOAL := help

run test dev check fix e2e bench docs shots test-external:
	@exec env PYTHON="$(PYTHON)" sh scripts/menu.sh $@ $(ARGS)

help:
	@echo "make run            start Dotyk: everything is installed and built first"
	@echo "make test           every check and every test"
	@echo "make dev            start Dotyk and the web app's own server, both follow the code"
	@echo "make check          format, lint, types, architecture"
	@echo "make fix            format, and mend what can be mended"
	@echo "make e2e            the browser journeys"
	@echo "make bench          measure the speed (ARGS=\"--size 1m\")"
	@echo "make docs           bring up to date what is made from the code"
	@echo "make shots          fresh pictures of the product for the README and the docs"
	@echo "make test-external  the tests on a PostgreSQL of the system"
