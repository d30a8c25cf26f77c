"""The words by which a record is found beside its names: numbers of documents, amounts, kinds, dates, issuers."""

import re
from collections.abc import Iterator

from future_industries import Figure, Milestone, Organisation, Period, Plan, Policy, PolicyKind, Source
from future_industries.record import Record

__all__ = ["bywords"]

_KINDS = {
    PolicyKind.LAW: "law 法律",
    PolicyKind.PLAN: "plan programme 规划",
    PolicyKind.GUIDANCE: "guideline guidance",
    PolicyKind.WORK_REPORT: "work report 政府工作报告",
    PolicyKind.LIST: "list 名单",
}
# What a Chinese title calls its document, whatever an English one says.
_TITLES = {
    "行动计划": "action plan", "行动方案": "action plan", "指导意见": "guiding opinions", "意见": "opinions guideline",
    "规划": "plan", "措施": "measures", "办法": "measures", "条例": "regulations", "通知": "notice", "名单": "list",
}  # fmt: skip
_BRACKETS = re.compile(r"[〔\[（(]|[〕\]）)]")


def bywords(record: Record) -> tuple[str, ...]:
    """Return the words by which a record is found beside its names."""
    return tuple(dict.fromkeys(filter(None, _words(record))))


def _words(record: Record) -> Iterator[str]:
    yield from getattr(record, "aliases", ())
    if isinstance(record, Policy):
        yield from _of_policy(record)
    if isinstance(record, Plan):
        yield from _date(record.stated)
        if record.policy is not None:
            yield from _of_policy(record.policy)
        yield from (words for text, _ in record.names for words in (text.en, text.zh) if words)
    if isinstance(record, Source):
        yield from (record.publisher or "", *_date(record.published))
    if isinstance(record, Figure):
        yield f"{record.amount}"
        yield f"{record.amount:zh}"
        yield from (piece.stated or "" for piece in record.evidence)
    if isinstance(record, (Figure, Milestone)):
        yield from _date(record.period)


def _of_policy(policy: Policy) -> Iterator[str]:
    """Yield the number of a document with and without brackets, its kind, its date, and whoever issued it."""
    if policy.number is not None:
        yield policy.number
        yield _BRACKETS.sub("", policy.number)
    yield "" if policy.kind is None else _KINDS[policy.kind]
    yield from (said for title, said in _TITLES.items() if policy.name.zh and title in policy.name.zh)
    yield from _date(policy.issued)
    for issuer in policy.issuers:
        yield from _called(issuer)


def _called(issuer: Organisation) -> Iterator[str]:
    yield from (issuer.name.en, issuer.name.zh or "", *issuer.aliases)


def _date(period: Period | None) -> Iterator[str]:
    if period is not None:
        yield from (f"{period}", f"{period:zh}")
