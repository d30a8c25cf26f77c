"""Measure the speed of reading, beside a bare search for digits and beside what of quantulum3, price-parser and cn2an is installed.

The texts are the project's own: its documentation for English prose, and the same with its code and its tables; the labelled
sentences of the tests, which are dense with figures, in both languages; and texts made of nothing but figures, names or dates.
Reading includes a walk over what is found. A budget is a share of the speed of the search for digits, in turns with which a
text is read.
"""

import argparse
import importlib
import importlib.util
import json
import random
import re
import time
from collections.abc import Callable, Mapping
from pathlib import Path

import future_industries as fi

_ROOT = Path(__file__).parents[1]
BUDGETS = {"English prose": 2 / 64, "dense Chinese": 0.9 / 64}
"""Least speed as a share of that of the search for digits: 2 and 0.9 MB/s where that does 64."""
_CODE = re.compile(r"^```.*?^```$|^\|.*?$", re.DOTALL | re.MULTILINE)  # what stands between fences, and the rows of tables
_VARIED = 20_000
_MONTHS = ("January", "March", "May", "July", "October", "December")


def texts() -> dict[str, str]:
    """Return the texts to be read."""
    pages = "\n".join(path.read_text(encoding="utf-8") for path in sorted((_ROOT / "docs").rglob("*.md")))
    dense = {language: " ".join(sentences(language)) for language in ("en", "zh")}
    return {
        "English prose": _CODE.sub("", pages),
        "English prose with code": pages,
        "dense English": dense["en"] * 4,
        "dense Chinese": dense["zh"] * 4,
    }


def texts_of_one_kind() -> dict[str, str]:
    """Return texts that are nothing but figures, names or dates, each another than the one before."""
    chance = random.Random(2024)  # noqa: S311 - the same texts in every run
    names = [region.name.en for region in fi.regions] + [track.name.en for track in fi.tracks]

    def figure() -> str:
        number = f"{chance.randint(2, 999)}.{chance.randint(1, 9)}"
        return chance.choice((f"{number} billion yuan over {number} percent ", f"nearly {number} million U.S. dollars "))

    def chinese() -> str:
        number = f"{chance.randint(2, 999)}.{chance.randint(1, 9)}"
        return chance.choice((f"{number}亿元超过{number}%", f"近{number}万美元约{number}公里"))

    makers: dict[str, Callable[[], str]] = {
        "figures alone": figure,
        "Chinese figures alone": chinese,
        "names alone": lambda: f"{chance.choice(names)} ",
        "dates alone": lambda: f"{chance.choice(_MONTHS)} {chance.randint(1, 28)}, {chance.randint(1950, 2049)} ",
    }
    return {name: "".join(make() for _ in range(_VARIED)) for name, make in makers.items()}


def sentences(language: str) -> list[str]:
    """Return the labelled sentences of the tests."""
    lines = (_ROOT / "tests" / "data" / "reading" / f"{language}.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(line)["text"] for line in lines]


def walked(text: str) -> int:
    """Read a text, and look at all that is found; return how many characters it takes up."""
    return sum(
        mention.end - mention.start
        for mention in fi.read(text)
        if mention.amount or mention.record or mention.period or mention.measure or mention.growth or mention.records
    )


def _digits(text: str) -> int:
    return sum(1 for _ in re.finditer("[0-9]+", text))


def speed(read: Callable[[str], object], text: str, rounds: int = 5) -> float:
    """Return how many MB a second *read* takes, at its best."""
    best = float("inf")
    for _ in range(rounds):
        started = time.process_time()
        read(text)
        best = min(best, time.process_time() - started)
    return len(text.encode()) / 1e6 / max(best, 1e-9)


def costs() -> dict[str, float]:
    """Return every speed in MB a second; that of the search for digits is taken in turns with the first texts."""
    named = texts()
    pages = named["English prose with code"] * 20
    found = {"digits": 0.0, **dict.fromkeys(named, 0.0)}
    walked("5 km")
    for _ in range(8):
        found["digits"] = max(found["digits"], speed(_digits, pages, 1))
        for name, text in named.items():
            found[name] = max(found[name], speed(walked, text, 1))
    for name, text in named.items():
        found[f"{name}, four times the length"] = speed(walked, text * 4, 3)
    found |= {name: speed(walked, text, 3) for name, text in texts_of_one_kind().items()}
    for name, (language, read) in peers().items():
        chosen = sentences(language)[:100]
        found[f"sentences beside {name}"] = speed(_each(fi.read, chosen), "".join(chosen), 5)
        found[name] = speed(_each(read, chosen), "".join(chosen), 2)
    return found


def _each(read: Callable[[str], object], chosen: list[str]) -> Callable[[str], object]:
    """Return what reads sentences one by one: none of the peers is linear in the length."""
    return lambda _: [read(sentence) for sentence in chosen]


def peers() -> dict[str, tuple[str, Callable[[str], object]]]:
    """Return the peers that are installed, each with the language that it reads."""
    found: dict[str, tuple[str, Callable[[str], object]]] = {}
    if importlib.util.find_spec("quantulum3"):
        found["quantulum3"] = "en", importlib.import_module("quantulum3.parser").parse
    if importlib.util.find_spec("price_parser"):
        found["price-parser"] = "en", importlib.import_module("price_parser").Price.fromstring
    if importlib.util.find_spec("cn2an"):
        transform = importlib.import_module("cn2an").transform
        found["cn2an"] = "zh", lambda sentence: transform(sentence, "cn2an")
    return found


def _print(found: Mapping[str, float]) -> None:
    for name, rate in found.items():
        budget = f", budget {BUDGETS[name] * found['digits']:.2f}" if name in BUDGETS else ""
        seconds = f", {1 / rate:.2f} s a MB" if name.endswith("alone") else ""
        print(f"{name}: {rate:.3g} MB/s{budget}{seconds}")


def main() -> None:
    """Print every speed, as lines or with --json for the table of all benchmarks."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    found_as_json = parser.parse_args().json
    found = costs()
    if found_as_json:
        print(json.dumps(found))
    else:
        _print(found)


if __name__ == "__main__":
    main()
