"""Workshop turns counseling guidance into paper that people use."""

__version__ = "0.1.0"
