"""One module a family of checks; `workshop.checks` finds them."""
