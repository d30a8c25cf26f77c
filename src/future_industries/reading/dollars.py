"""Which dollars a text speaks of, where a bare "$" does not say, and whether its "¥" is the yen."""

from itertools import islice

from future_industries.tender import UNSTATED

__all__ = ["is_yen", "which_dollars"]

# Looked for as they stand, which is a hundred times as fast as by a pattern.
_SAID = {
    "USD": ("US$", "U.S. $", "U.S.$", "USD", "U.S. dollar", "US dollar", "American dollar", "美元", "美金"),
    "HKD": ("HK$", "HKD", "Hong Kong dollar", "港元", "港币"),
    "SGD": (" S$", "SGD", "Singapore dollar", "新加坡元"),
    "AUD": (" A$", "AUD", "Australian dollar", "澳元"),
    "CAD": (" C$", "CAD", "Canadian dollar", "加元"),
    "TWD": ("NT$", "TWD", "New Taiwan dollar", "新台币"),
    "NZD": ("NZ$", "NZD", "New Zealand dollar"),
}
_YEN = ("Japan", "Tokyo", " yen", "日元", "日本", "东京")
_YUAN = ("yuan", "RMB", "CNY", "China", "Chinese", "Beijing", "人民币", "中国")


def is_yen(text: str) -> bool:
    """Say whether the ¥ of a text is the yen: where it speaks of Japan, and neither of China nor of yuan.

    Example:
        >>> is_yen("Tokyo pays ¥920 billion."), is_yen("The city pays ¥920 million.")
        (True, False)
    """
    return any(word in text for word in _YEN) and not any(word in text for word in _YUAN)


def which_dollars(text: str) -> str:
    """Return the code of the dollars that the text names, where it names those of one country alone.

    Example:
        >>> which_dollars("$5 million, all in U.S. dollars"), which_dollars("$5 million")
        ('USD', 'XXX')
    """
    said = list(islice((code for code, words in _SAID.items() if any(word in text for word in words)), 2))
    return said[0] if len(said) == 1 else UNSTATED
