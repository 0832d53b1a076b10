#!/bin/sh
# Finds a Python that is new enough and gives it the work.
cd "$(dirname "$0")/.." || exit 1
wanted='import sys; sys.exit(0 if sys.version_info >= (3, 11) else 1)'
for python in ${PYTHON:+"$PYTHON"} python3 python3.14 python3.13 python3.12 python3.11 python; do
    if command -v "$python" >/dev/null 2>&1; then
        if "$python" -c "$wanted" 2>/dev/null; then
            exec "$python" -m scripts.menu "$@"
        fi
        found="$(command -v "$python") is $("$python" -V 2>&1 | head -n 1)"
        [ -n "$PYTHON" ] && break
    fi
done
echo "dotyk: Python 3.11 or newer is needed (${found:-none was found}): install it, or name one: make PYTHON=/path/to/python3.12 $1" >&2
exit 1
