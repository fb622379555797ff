# Two commands on a fresh machine: `make site` and `make test`. Each makes .venv from the lock file
# when it must, then calls invoke. Works with GNU make 3.81 (macOS) and later.

PYTHON := $(shell for p in python3.13 python3.12 python3.11 python3; do \
	command -v $$p >/dev/null 2>&1 && $$p -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null \
	&& { echo $$p; break; }; done)
READY := .venv/requirements.txt

.PHONY: site test serve
site: $(READY)
	@.venv/bin/python -m invoke build
	@echo 'Le site est dans output/. Ouvrez output/index.html, ou lisez-le en le modifiant : make serve'

test: $(READY)
	@.venv/bin/python -m invoke test

serve: $(READY)
	@.venv/bin/python -m invoke serve

# The copy of the lock file tells which versions .venv holds: it is written last, so that an
# installation that was cut off begins anew.
$(READY): requirements.txt
	@if [ -z '$(PYTHON)' ]; then \
		echo 'Il faut Python 3.11 ou plus récent. Debian, Ubuntu : sudo apt install python3 python3-venv. macOS : brew install python' >&2; exit 1; fi
	@if ! $(PYTHON) -c 'import ensurepip, venv' 2>/dev/null; then \
		echo 'Le module venv de Python est incomplet. Debian, Ubuntu : sudo apt install python3-venv, puis relancez la commande.' >&2; exit 1; fi
	@echo 'Installation des outils dans .venv (une minute, la première fois)…'
	@$(PYTHON) -m venv --clear .venv
	@.venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt \
		|| { echo 'L’installation a échoué : vérifiez la connexion à internet, puis relancez la commande.' >&2; exit 1; }
	@cp requirements.txt $(READY)
