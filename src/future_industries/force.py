"""In force or not: the official document that a record speaks for, and where that document stands."""

from typing import TYPE_CHECKING, cast

if TYPE_CHECKING:
    from future_industries.policy import Policy, Status

__all__ = ["marked", "policy_behind", "status_of"]


def policy_behind(record: object) -> "Policy | None":
    """Return the official document that *record* speaks for, or None where no policy is known to hold it.

    That is a policy itself, the policy that holds a plan, and of a figure or a milestone that of its subject: what a plan
    promises, it promises no longer once its document is superseded, whoever reports it.

    Example:
        >>> import future_industries as fi
        >>> policy_behind(fi.figures["shanghai-2022-output-2030"])
        <Policy cn-sh-gov-2022-11 Action Plan for Shanghai to Build a Future Industrial Innovation Highland and D…>
    """
    about = getattr(record, "subject", record)
    if type(about).__name__ == "Policy":  # by name, since a first look-up of a figure needs no policies
        return cast("Policy", about)
    policy: Policy | None = getattr(about, "policy", None)
    return policy


def status_of(record: object) -> "Status | None":
    """Return where the official document stands that *record* speaks for, or None where that is not known."""
    policy = policy_behind(record)
    return None if policy is None else policy.status


def marked(word: str, record: object) -> str:
    """Return *word*, with a mark where the document that *record* speaks for is superseded.

    Example:
        >>> import future_industries as fi
        >>> marked("target", fi.figures["shanghai-2022-output-2030"])
        'target, superseded'
    """
    return f"{word}, superseded" if status_of(record) == "superseded" else word
