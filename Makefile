# `make run` and `make test` are all that a fresh machine needs: each first installs what is missing.

SHELL := bash
.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help run test test-core endure fuzz lint advisories notices installers package-check bench bindings corpus icons setup system system-test system-lint system-installers system-packages tools tools-notices ui windows macos-check

# What `make lint` checks with is built once and kept outside the checkout; .ci/install pins the versions.
export LEDGERLINE_TOOLS ?= $(HOME)/.cache/ledgerline/tools

# rustup puts cargo here, and a terminal opened before that does not know.
export PATH := $(LEDGERLINE_TOOLS)/bin:$(PATH):$(HOME)/.cargo/bin

# One folder for everything cargo builds, absolute so that it holds from any folder.
TARGET := $(or $(CARGO_TARGET_DIR),target)
override CARGO_TARGET_DIR := $(if $(or $(filter /%,$(TARGET)),$(findstring :,$(TARGET))),$(TARGET),$(CURDIR)/$(TARGET))
export CARGO_TARGET_DIR

EXE := $(if $(filter Windows_NT,$(OS)),.exe)
APP := $(CARGO_TARGET_DIR)/release/ledgerline$(EXE)
WINDOW := $(CARGO_TARGET_DIR)/release/ledgerline-window$(EXE)

# One profile and one set of features for tests, lints and benchmarks: each heavy crate is built once.
# `test-seam` lets tests answer native dialogs; `make run` and `make installers` build without it.
SEAM := --features ledgerline/test-seam,ledgerline-window/test-seam
CHECKED := --release --locked --workspace $(SEAM)

# Folders count as well, so that a removed file is noticed.
UI_SOURCES := $(shell find ui/src ui/locales ui/index.html ui/package.json ui/*.config.* ui/tsconfig.json ! -name '*.test.ts')
UI_PACKAGES := ui/node_modules/.package-lock.json
UI_BUILT := ui/dist/index.html

# Checks a PDF against PDF/A-3a and PDF/UA-1. A Python package without a command: the tests are handed the interpreter that has it.
PAGE_VALIDATION_VERSION := 0.11.0
PAGE_VALIDATION := $(CURDIR)/.venv/bin/python
PAGE_VALIDATION_READY := .venv/page-validation-$(PAGE_VALIDATION_VERSION)

# The licences of all that is built in, one text for every package.
NOTICES := $(CARGO_TARGET_DIR)/notices/THIRD-PARTY-NOTICES.txt
NOTICE_SOURCES := Cargo.lock Cargo.toml .cargo/about.toml $(wildcard .ci/notices*) \
	$(wildcard src-tauri/Cargo.toml src-tauri/*/Cargo.toml src-tauri/notices/* src-tauri/report/press/fonts/*)

# The crates of the tests do connect: with them in the graph the ban on networking has to fail, or it bans nothing.
DENY_CONTROL := $(CARGO_TARGET_DIR)/deny-control.toml

define no_control
.cargo/deny.toml no longer refuses reqwest, which the tests' own crates have: its list of bans holds nothing back.
endef
export no_control

step = @printf '\n== %s\n' '$(1)'

define no_display
Ledgerline is built, but this machine has no display to open its window on
(DISPLAY and WAYLAND_DISPLAY are both empty).

  Without a window:     '$(APP)' --help
  On a display in memory (packages xvfb and xauth):
                        xvfb-run -a '$(APP)'
endef
export no_display

help: ## List these commands
	@echo 'Ledgerline. The commands are:'
	@echo
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-13s %s\n", $$1, $$2 }' Makefile
	@echo
	@echo 'make run ARGS="…" hands words to the app; make installers BUNDLES=appimage chooses their kind.'

run: system ui ## Build the app and open its window (installs what is missing first)
	$(call step,Building Ledgerline; the first time takes several minutes)
	cargo build --release --locked -p ledgerline -p ledgerline-window
	@if [ "$$(uname -s)" = Linux ] && [ -z "$$DISPLAY$$WAYLAND_DISPLAY" ]; then printf '\n%s\n\n' "$$no_display"; exit 1; fi
	'$(APP)' $(ARGS)

test: system-test ui $(NOTICES) $(PAGE_VALIDATION_READY) ## Run every test: rules, records, report, window (installs what is missing first)
	$(call step,Testing the window in parts)
	cd ui && npm test
	$(call step,Building the app as the tests drive it; the first time takes many minutes)
	cargo build $(CHECKED)
	$(call step,Testing everything else)
	LEDGERLINE_BIN='$(APP)' LEDGERLINE_NOTICES='$(NOTICES)' PAGE_VALIDATION='$(PAGE_VALIDATION)' cargo test $(CHECKED)

test-core: ## Test the rules and the records alone, in seconds (needs Rust and a C compiler, and installs nothing)
	cargo test --locked -p ledgerline-core -p ledgerline-tests --no-default-features --lib --test core

endure: system-test ui ## Live ten thousand lives, kill a thousand times, cut the power, damage ledgers: nothing is lost (takes hours)
	cargo build $(CHECKED)
	YEARS_SEEDS=10000 cargo test $(CHECKED) --test core nothing_is_lost_in_ten_years
	LEDGERLINE_BIN='$(APP)' KILLS=1000 DAMAGES=2000 EVERY_CALL=1 EVERY_RENAME=1 PROGRAM_YEARS_SEEDS=300 POWER_CHANCES=20 \
		cargo test $(CHECKED) --test faults -- --nocapture living:: damaged:: opening:: recovery:: \
		nothing_is_lost_in_years_of_the_program outlives_the_power
	ARCHIVES_SEEDS=2000 cargo test $(CHECKED) --test report what_is_called_unchanged_is_what_other_programs_unpack

fuzz: ## Look for inputs that break a law, FUZZ_SECONDS for each target (needs Rust and a C++ compiler)
	@.ci/install fuzz
	$(call step,Fuzzing; the first time it is built for several minutes)
	.ci/fuzz

lint: system-lint ui ## Check format, lints, types, dependencies and bindings (installs what is missing first)
	$(call step,Checking the format of Rust and the scripts and workflows)
	cargo fmt --all --check
	cargo fmt --manifest-path tests/fuzz/Cargo.toml --check
	shellcheck $(filter-out %.c %.mjs %.txt,$(wildcard .ci/*))
	jactionlint
	$(call step,Checking what Ledgerline depends on)
	cargo machete --with-metadata
	cargo deny check bans licenses sources
	@mkdir -p '$(CARGO_TARGET_DIR)' && grep -v '^exclude = ' .cargo/deny.toml > '$(DENY_CONTROL)'
	@cargo deny --config '$(DENY_CONTROL)' check bans 2>&1 | grep -qF "crate 'reqwest " || { printf '%s\n' "$$no_control"; exit 1; }
	$(call step,Checking the window)
	cd ui && npm run check
	cd ui && npm run lint
	cd ui && npm run format:check
	$(call step,Checking the Rust code; the first time takes several minutes)
	cargo clippy $(CHECKED) --all-targets -- -D warnings
	$(call step,Checking that the window has the types of the Rust code)
	cargo build $(CHECKED)
	@'$(WINDOW)' --bindings | diff -u ui/src/lib/bindings.ts - || { echo 'ui/src/lib/bindings.ts is stale: run make bindings.'; exit 1; }

advisories: tools ## Check for known faults in what Ledgerline depends on (fetches their database)
	cargo deny check advisories

notices: $(NOTICES) ## Write the licences of all that Ledgerline is made with into one text (installs what is missing first)

installers: system-installers ui $(NOTICES) ## Make the installers for this system: .deb and .rpm, .dmg, or setup and .msi
	$(call step,Making installers)
	NOTICES='$(NOTICES)' .ci/installers

package-check: system-packages installers ## Try the .deb and the .rpm: made twice, looked over, installed, started, removed (Debian)
	$(call step,Checking the packages)
	.ci/package-check

windows: ui $(NOTICES) ## Build the Windows program on Linux, pack it, and run the tests with it under Wine (Debian)
	@.ci/install windows
	$(call step,Building for Windows; the first time takes half an hour)
	NOTICES='$(NOTICES)' .ci/windows

macos-check: ui ## Check on Linux all that macOS compiles (Debian)
	@.ci/install macos
	$(call step,Checking what macOS compiles; the first time takes some ten minutes)
	.ci/macos-check

bench: system-test ui ## Measure: standing, quick add, the report, the start of the window
	cargo build $(CHECKED)
	LEDGERLINE_BIN='$(APP)' cargo bench --locked --workspace $(SEAM) --bench '*'

bindings: system ## Write ui/src/lib/bindings.ts from the Rust types
	@mkdir -p ui/dist
	cargo build $(CHECKED)
	'$(WINDOW)' --bindings > '$(CARGO_TARGET_DIR)/bindings.ts'
	mv '$(CARGO_TARGET_DIR)/bindings.ts' ui/src/lib/bindings.ts

corpus: system $(UI_PACKAGES) ## Make the certificates that reading is tried on: print, scan, recognise (a picture takes seconds)
	@mkdir -p ui/dist
	cargo build $(CHECKED) --example corpus
	'$(CARGO_TARGET_DIR)/release/examples/corpus'

icons: system $(UI_PACKAGES) ## Draw every size of the icon from icons/ledgerline.svg
	@set -o pipefail; drawn=$$(mktemp -d) \
		&& ui/node_modules/.bin/tauri icon icons/ledgerline.svg --output "$$drawn" 2>&1 | grep -Ev ' (iOS|Android) ' \
		&& cp "$$drawn"/*.png "$$drawn"/icon.icns "$$drawn"/icon.ico icons/ && rm -r "$$drawn"

setup: system-test $(UI_PACKAGES) $(PAGE_VALIDATION_READY) ## Only install what running and testing need

# What the commands above stand on.

system:
	@.ci/install build

system-test:
	@.ci/install test

system-lint:
	@.ci/install lint

system-installers:
	@.ci/install installers

system-packages:
	@.ci/install packages

tools:
	@.ci/install tools

tools-notices:
	@.ci/install notices

ui: $(UI_BUILT)

$(UI_BUILT): $(UI_SOURCES) $(UI_PACKAGES)
	$(call step,Building the window)
	cd ui && npm run build

# npm writes its copy of the lock file last, so an older copy means that something is missing.
$(UI_PACKAGES): ui/package-lock.json
	$(call step,Installing npm packages from the lock file)
	cd ui && npm ci --ignore-scripts
	@touch $@

$(NOTICES): $(NOTICE_SOURCES) $(UI_SOURCES) $(UI_PACKAGES) | tools-notices
	$(call step,Gathering licences)
	.ci/notices '$@'

$(PAGE_VALIDATION_READY):
	$(call step,Installing page-validation $(PAGE_VALIDATION_VERSION) into .venv)
	rm -rf .venv
	python3 -m venv .venv
	.venv/bin/python -m pip install --disable-pip-version-check 'page-validation==$(PAGE_VALIDATION_VERSION)'
	@touch $@
