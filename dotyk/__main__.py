"""``python -m dotyk`` is the ``dotyk`` command."""

from dotyk.server.cli import main

if __name__ == "__main__":
    main()
