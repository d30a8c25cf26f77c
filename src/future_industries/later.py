"""Modules that are imported when they are first used."""

import importlib

__all__ = ["Later"]


class Later:
    """A module of this package that stands for itself until something of it is asked for.

    An import within a function costs half a microsecond each time the function runs; this costs nothing after the first use.

    Example:
        >>> Later("digits").FEWEST
        3
    """

    def __init__(self, module: str) -> None:
        self.__module = module

    def __getattr__(self, name: str) -> object:
        """Import the module, and keep what it has."""
        module = importlib.import_module(f"future_industries.{self.__module}")
        vars(self).update(vars(module))
        return getattr(module, name)
