"""What does ``python -m archive_cli`` run?"""

from archive_cli.cli.main import main

if __name__ == "__main__":
    main()
