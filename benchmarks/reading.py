"""Measure the speed of reading, beside a bare search for digits and beside what of quantulum3, price-parser and cn2an is installed.

The texts are the project's own: its documentation for English prose, and the labelled sentences of the tests, which are dense
with figures, in both languages. A budget holds on a machine where the search for digits does 64 MB/s, and is scaled to this one.
"""

import argparse
import importlib.util
import json
import re
import time
from collections.abc import Callable
from pathlib import Path

import future_industries as fi

_ROOT = Path(__file__).parents[1]
_DIGITS = 64.0
_BUDGETS = {"English prose": 2.0, "dense Chinese": 0.9}


def texts() -> dict[str, str]:
    """Return the texts to be read."""
    pages = "\n".join(path.read_text(encoding="utf-8") for path in sorted((_ROOT / "docs").rglob("*.md")))
    dense = {language: " ".join(_sentences(language)) for language in ("en", "zh")}
    return {"English prose": pages, "dense English": dense["en"] * 4, "dense Chinese": dense["zh"] * 4}


def _sentences(language: str) -> list[str]:
    lines = (_ROOT / "tests" / "data" / "reading" / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines]


def speed(read: Callable[[str], object], text: str, rounds: int = 5) -> float:
    """Return how many MB a second *read* takes, at its best."""
    best = float("inf")
    for _ in range(rounds):
        started = time.process_time()
        read(text)
        best = min(best, time.process_time() - started)
    return len(text.encode()) / 1e6 / max(best, 1e-9)


def _digits(text: str) -> int:
    return sum(1 for _ in re.finditer("[0-9]+", text))


def peers() -> dict[str, Callable[[str], object]]:
    """Return the peers that are installed, each reading one sentence, for none of them is linear."""
    found: dict[str, Callable[[str], object]] = {}
    if importlib.util.find_spec("quantulum3"):
        found["quantulum3"] = importlib.import_module("quantulum3.parser").parse
    if importlib.util.find_spec("price_parser"):
        found["price-parser"] = importlib.import_module("price_parser").Price.fromstring
    if importlib.util.find_spec("cn2an"):
        transform = importlib.import_module("cn2an").transform
        found["cn2an (numbers alone)"] = lambda sentence: transform(sentence, "cn2an")
    return found


def main() -> None:
    """Print a table of speeds."""
    argparse.ArgumentParser(description=__doc__).parse_args()
    named = texts()
    scale = speed(_digits, named["English prose"] * 50) / _DIGITS
    print(f"the search for digits does {scale * _DIGITS:.0f} MB/s here")
    for name, text in named.items():
        fi.read(text)
        rate = speed(fi.read, text)
        density = len(fi.read(text).figures) / len(text.encode()) * 1e6
        budget = f", budget {_BUDGETS[name] * scale:.2f}" if name in _BUDGETS else ""
        print(f"future_industries, {name}: {rate:.2f} MB/s{budget} ({density:,.0f} figures a MB)")
        print(f"  four times the length: {speed(fi.read, text * 4, 2):.2f} MB/s")
    for name, read in peers().items():
        language = "zh" if name.startswith("cn2an") else "en"
        sentences = _sentences(language)[:100]

        def every(_: str, read: Callable[[str], object] = read, sentences: list[str] = sentences) -> None:
            for sentence in sentences:
                read(sentence)

        own = speed(lambda _, sentences=sentences: [fi.read(sentence) for sentence in sentences], "".join(sentences), 3)
        print(f"{name}, sentence by sentence: {speed(every, ''.join(sentences), 1):.3f} MB/s; ours on the same: {own:.2f} MB/s")


if __name__ == "__main__":
    main()
