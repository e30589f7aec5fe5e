"""One fingerprint of everything a plan is made from, the same in every process."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import fields, is_dataclass
from enum import Enum


def inputs_digest(*values: object) -> str:
    """SHA-256 of values; sets and mappings count by content, not by the order they happen to have."""
    return hashlib.sha256(_canonical(values).encode()).hexdigest()


def _canonical(value: object) -> str:
    if isinstance(value, Enum):
        return repr(value.value)
    if is_dataclass(value) and not isinstance(value, type):
        parts = (f"{one.name}={_canonical(getattr(value, one.name))}" for one in fields(value))
        return f"{type(value).__name__}({','.join(parts)})"
    if isinstance(value, Mapping):
        return f"{{{','.join(sorted(f'{_canonical(key)}:{_canonical(held)}' for key, held in value.items()))}}}"
    if isinstance(value, AbstractSet):
        return f"{{{','.join(sorted(_canonical(one) for one in value))}}}"
    if isinstance(value, Sequence) and not isinstance(value, str | bytes):
        return f"[{','.join(_canonical(one) for one in value)}]"
    return repr(value)
