"""``python -m ironstride`` is the command line."""

from ironstride.cli.main import main

if __name__ == "__main__":
    main()
