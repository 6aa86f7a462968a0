"""How are plain, frozen values declared without slowing the start?

A frozen dataclass costs about 0.5 ms at import, because its methods are compiled from text; the
program's budget for everything is 30 ms. A subclass of `Record` costs about 10 µs::

    class Term(Record):
        field: str
        term: str
        boost: float = 1.0
"""

from __future__ import annotations

from typing import Any, ClassVar, NoReturn, Self, dataclass_transform


@dataclass_transform(frozen_default=True)
class Record:
    """A value with the annotated fields: made by position or name, compared by type and fields.

    Defaults must be immutable; subclasses of subclasses are not foreseen.
    """

    __match_args__: ClassVar[tuple[str, ...]] = ()
    _defaults: ClassVar[dict[str, Any]] = {}

    def __init_subclass__(cls) -> None:
        own = cls.__dict__.get("__annotations__", ())  # noqa: RUF063 - inspect is slow to import
        cls.__match_args__ = tuple(own)  # type: ignore[misc]  # final by the transform
        cls._defaults = {
            name: cls.__dict__[name] for name in cls.__match_args__ if name in cls.__dict__
        }

    def __init__(self, *values: Any, **named: Any) -> None:
        if len(values) == len(self.__match_args__) and not named:
            self.__dict__.update(zip(self.__match_args__, values, strict=True))
            return
        positional = dict(zip(self.__match_args__, values, strict=False))
        fields = {**self._defaults, **positional, **named}
        twice = len(positional) < len(values) or positional.keys() & named.keys()
        if twice or fields.keys() != set(self.__match_args__):
            raise TypeError(f"{type(self).__name__} takes {', '.join(self.__match_args__)}")
        self.__dict__.update(fields)

    def replaced(self, **changes: Any) -> Self:
        """Return a copy with other values in some fields."""
        return type(self)(**{**self.__dict__, **changes})

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"{type(self).__name__}.{name} can't be changed")

    def __delattr__(self, name: str) -> NoReturn:
        raise AttributeError(f"{type(self).__name__}.{name} can't be deleted")

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        return self.__dict__ == other.__dict__

    def __hash__(self) -> int:
        return hash((type(self), *(self.__dict__[name] for name in self.__match_args__)))

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={self.__dict__[name]!r}" for name in self.__match_args__)
        return f"{type(self).__name__}({shown})"
