"""The one home of py3langid: how likely a text is in each of 140 languages."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

_NO_LANGUAGE = "zxx"


def likelihoods(text: str) -> Mapping[str, float]:
    """The likelihood of each language by its code, together 1; `likelihoods("Es regnet am Hafen.")["de"]`.

    The model is loaded when it is first asked, which takes most of a second.
    """
    found = dict(_model().rank(text))
    return {code: float(chance) for code, chance in found.items() if code != _NO_LANGUAGE}


@cache
def _model() -> Any:  # noqa: ANN401  # the library has no types
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
