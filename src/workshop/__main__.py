"""`python -m workshop` is the same program as `workshop`."""

from workshop.cli import main

if __name__ == "__main__":
    main()
