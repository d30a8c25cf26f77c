"""Reading: figures and known names found in running text, English or Chinese.

The text is scanned for anchors, the grammar of `Amount.parse` is asked only there, and names are found by their first words:
the time is linear in the length of the text.
"""

from future_industries.reading.mention import Growth as Growth
from future_industries.reading.mention import Mention as Mention
from future_industries.reading.mention import Mentions as Mentions

__all__ = ["Growth", "Mention", "Mentions"]
