"""Which dollars a text speaks of, where a bare "$" does not say."""

import re

from future_industries.tender import UNSTATED

__all__ = ["is_yen", "which_dollars"]

_SAID = {
    "USD": r"US\$|U\.S\.\s?\$|\bUSD\b|\b(?:U\.S\.|US|American) dollars?\b|美元|美金",
    "HKD": r"HK\$|\bHKD\b|\bHong Kong dollars?\b|港元|港币",
    "SGD": r"S\$|\bSGD\b|\bSingapore dollars?\b|新加坡元",
    "AUD": r"A\$|\bAUD\b|\bAustralian dollars?\b|澳元",
    "CAD": r"C\$|\bCAD\b|\bCanadian dollars?\b|加元",
    "TWD": r"NT\$|\bTWD\b|新台币",
    "NZD": r"NZ\$|\bNZD\b",
}
_PATTERNS = {code: re.compile(words) for code, words in _SAID.items()}


_YEN = re.compile(r"\bJapan|\bTokyo\b|\byen\b|日元|日本|东京")
_YUAN = re.compile(r"\byuan\b|\bRMB\b|\bCNY\b|\bChin(?:a|ese)\b|\bBeijing\b|人民币|中国")


def is_yen(text: str) -> bool:
    """Say whether the ¥ of a text is the yen: where it speaks of Japan, and neither of China nor of yuan.

    Example:
        >>> is_yen("Tokyo pays ¥920 billion."), is_yen("The city pays ¥920 million.")
        (True, False)
    """
    return _YEN.search(text) is not None and _YUAN.search(text) is None


def which_dollars(text: str) -> str:
    """Return the code of the dollars that the text names, where it names those of one country alone.

    Example:
        >>> which_dollars("$5 million, all in U.S. dollars"), which_dollars("$5 million")
        ('USD', 'XXX')
    """
    said = [code for code, pattern in _PATTERNS.items() if pattern.search(text)]
    return said[0] if len(said) == 1 else UNSTATED
