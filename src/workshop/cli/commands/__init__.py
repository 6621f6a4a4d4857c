"""The commands, in the order in which the help lists them."""
