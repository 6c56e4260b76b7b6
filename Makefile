# Ce que tape une nouvelle venue. « make » seul montre l'aide.
# What a newcomer types. Plain "make" shows this help.

PORT ?= 8080

.DEFAULT_GOAL := help
.PHONY: help setup run test browser bench screenshots format check

help: ## Montre cette aide / shows this help
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

setup: ## Installe ce qui manque / installs missing Debian packages
	@scripts/setup run tests

run: ## Ouvre la démonstration sur http://127.0.0.1:8080 / opens the demonstration (PORT=8080 DAYS=0)
	@PORT=$(PORT) DAYS=$(DAYS) scripts/run

test: ## Tous les tests, SQLite, PostgreSQL et Chromium / every test
	@scripts/test

browser: ## Seulement le parcours dans Chromium / only the walk in a real browser
	@scripts/setup run tests
	@swift build --product cordee
	@scripts/browser

bench: ## Mesure vitesse et taille / measures speed and size (docs/performance.md)
	@scripts/bench

screenshots: ## Refait les images de docs/images / draws the pictures of the documentation again
	@scripts/setup run tests
	@swift build --product cordee
	@scripts/screenshots

format: ## Met le code en forme / formats the code
	swift format format --in-place --parallel --recursive Package.swift Sources Tests

check: ## Forme, compilation sans avertissement, tests / what a change must pass
	swift format lint --strict --parallel --recursive Package.swift Sources Tests
	@scripts/test
