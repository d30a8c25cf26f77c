"""Score the reading of figures against labelled sentences: precision, recall and F1 on value and unit, spans overlapping.

The labelled sentences are in ``tests/data/reading``; their README says how they were made and labelled.
"""

import argparse
import json
from fractions import Fraction
from pathlib import Path
from typing import Any, NamedTuple

import future_industries as fi
from future_industries.errors import FutureIndustriesError

LABELLED = Path(__file__).parents[1] / "tests" / "data" / "reading"
# How far two values may lie apart: a third has no decimals that end.
_APART = Fraction(1, 10**12)
_COUNTS = frozenset({"count", "share", None})


class Score(NamedTuple):
    """How many labelled figures there are, how many were found right, and how many figures were found."""

    labelled: int
    right: int
    found: int

    @property
    def precision(self) -> float:
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.right / self.labelled if self.labelled else 0.0

    @property
    def f1(self) -> float:
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0

    def __str__(self) -> str:
        return f"precision {self.precision:.3f}, recall {self.recall:.3f}, F1 {self.f1:.3f} ({self.right} of {self.labelled})"


def sentences(name: str, folder: Path) -> list[dict[str, Any]]:
    """Return the labelled sentences of a file."""
    return [json.loads(line) for line in (folder / f"{name}.jsonl").read_text(encoding="utf-8").splitlines()]


def _symbol(name: str) -> str:
    try:
        return fi.unit(name.replace("*", "/").replace("(", "").replace(")", "")).symbol
    except FutureIndustriesError:
        return name.lower()


def _is_money_or_share(label: "dict[str, Any]") -> bool:
    return label["kind"] in {"money", "share"}


def _same_value(label: "dict[str, Any]", amount: fi.Amount) -> bool:
    one = [label["nominal"], label["low"], label["high"]] if label["nominal"] is None else [label["nominal"]]
    other = [amount.nominal, amount.low, amount.high] if label["nominal"] is None else [amount.nominal]
    return all(
        (left is None) == (right is None) and (left is None or right is None or abs(Fraction(left) - Fraction(right)) < _APART)
        for left, right in zip(one, other, strict=True)
    )


def _same_unit(label: "dict[str, Any]", mention: fi.Mention, *, strictly: bool) -> bool:
    amount = mention.amount
    if amount is None:
        return False
    names = [label["unit"], *([label["unit_alt"]] if isinstance(label.get("unit_alt"), str) else label.get("unit_alt", []))]
    if amount.unit in {_symbol(name) for name in names}:
        return True
    if label["kind"] != "count" or fi.unit(amount.unit).dimension not in {fi.Dimension.COUNT, fi.Dimension.SHARE}:
        return False
    owns = {(mention.noun or "").lower().split(" ")[-1], amount.unit.split(" ")[-1], (mention.noun or "").lower().split("-")[-1]}
    return not strictly or any(not owns.isdisjoint({name, f"{name}s", f"{name}es", f"{name[:-1]}ies"}) for name in names)


def matched(sentence: "dict[str, Any]", mentions: list[fi.Mention], *, strictly: bool) -> list[tuple[int, int]]:
    """Return which labelled figure and which mention agree, each once, by their positions in the sentence's lists."""
    pairs: list[tuple[int, int]] = []
    for place, label in enumerate(sentence["figures"]):
        for other, mention in enumerate(mentions):
            taken = any(other == used for _, used in pairs)
            overlaps = mention.start < label["end"] and label["start"] < mention.end
            agrees = (
                mention.amount is not None and _same_value(label, mention.amount) and _same_unit(label, mention, strictly=strictly)
            )
            if overlaps and not taken and agrees:
                pairs.append((place, other))
                break
    return pairs


def _is_money_or_share_found(mention: fi.Mention) -> bool:
    dimension = fi.unit(mention.amount.unit).dimension if mention.amount else None
    return dimension is fi.Dimension.MONEY or (
        mention.amount is not None and mention.amount.unit in {"percent", "percentage point", "basis point", "permille"}
    )


def score(name: str, folder: Path, *, show: bool, strictly: bool) -> dict[str, Any]:
    """Return the scores of one language."""
    every, money, qualified, kept, spurious = [0, 0, 0], [0, 0, 0], 0, 0, 0
    for sentence in sentences(name, folder):
        mentions = list(fi.read(sentence["text"]).figures)
        pairs = matched(sentence, mentions, strictly=strictly)
        labels = sentence["figures"]
        every = [every[0] + len(labels), every[1] + len(pairs), every[2] + len(mentions)]
        wanted = [place for place, label in enumerate(labels) if _is_money_or_share(label) and not _is_fraction(label)]
        money[0] += len(wanted)
        money[1] += sum(place in wanted for place, _ in pairs)
        paired = dict(pairs)
        kinds = {other: place in wanted for place, other in pairs}  # what is paired is of its label's kind, the rest of its unit's
        money[2] += sum(kinds.get(other, _is_money_or_share_found(mention)) for other, mention in enumerate(mentions))
        for place, label in enumerate(labels):
            other = mentions[paired[place]].amount if place in paired else None
            if label["qualifier"] != "exact":
                qualified += 1
                kept += other is not None and _same_qualifier(label["qualifier"], other.qualifier)
            else:
                spurious += other is not None and other.qualifier is not fi.Qualifier.EXACT
        if show:
            _show(sentence, mentions, pairs)
    return {"all": Score(*every), "money": Score(*money), "qualifiers": (kept, qualified), "spurious": spurious}


def _is_fraction(label: "dict[str, Any]") -> bool:
    return bool(label["unit"] == "1")


def _same_qualifier(label: str, own: fi.Qualifier) -> bool:
    return (
        label == own.value or {label, own.value} == {"under", "nearly"} or (label == "order of magnitude" and own.value == "range")
    )


def _show(sentence: "dict[str, Any]", mentions: list[fi.Mention], pairs: list[tuple[int, int]]) -> None:
    missed = [label for place, label in enumerate(sentence["figures"]) if place not in {one for one, _ in pairs}]
    false = [mention for place, mention in enumerate(mentions) if place not in {other for _, other in pairs}]
    paired = dict(pairs)
    wrong = [
        (label["text"], label["qualifier"], str(mentions[paired[place]].amount))
        for place, label in enumerate(sentence["figures"])
        if place in paired
        and not _same_qualifier(label["qualifier"], (mentions[paired[place]].amount or fi.Amount.parse("1")).qualifier)
    ]
    if missed or false or wrong:
        print(sentence["text"])
        for label in missed:
            print(
                "    missed:",
                label["text"],
                "|",
                label["nominal"] or f"{label['low']} to {label['high']}",
                label["unit"],
                label.get("unit_alt", ""),
                label["qualifier"],
            )
        for mention in false:
            print("    false: ", mention.text, "|", mention.amount, "|", mention.noun or "")
        for entry in wrong:
            print("    put:   ", *entry, sep=" | ")


def main() -> None:
    """Print the scores of both languages, and with --show every miss."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--folder", type=Path, default=LABELLED)
    parser.add_argument("--show", action="store_true", help="print every sentence that was not read as labelled")
    options = parser.parse_args()
    for language in ("en", "zh"):
        found = score(language, options.folder, show=options.show, strictly=True)
        plain = score(language, options.folder, show=False, strictly=False)
        decoys = [
            (sentence["text"], list(fi.read(sentence["text"]).figures))
            for sentence in sentences(f"decoys-{language}", options.folder)
        ]
        print(f"{language}  all figures:           {found['all']}")
        print(f"{language}  counts by value alone: {plain['all']}")
        print(f"{language}  money and percentages: {found['money']}")
        kept, qualified = plain["qualifiers"]
        print(f"{language}  qualifiers: {kept} of {qualified} kept ({kept / max(qualified, 1):.3f}), {plain['spurious']} spurious")
        print(f"{language}  false figures in {len(decoys)} decoys: {sum(len(mentions) for _, mentions in decoys)}")
        if options.show:
            for text, mentions in decoys:
                if mentions:
                    print(text, [(mention.text, str(mention.amount)) for mention in mentions])


if __name__ == "__main__":
    main()
