# %% [markdown]
# # From a new text to a record
#
# **You have a page that the library does not know. How does it become data that you can ask and add up?**
#
# The city of this page, Haiwan (海湾), is made up, and so is every number, so that nothing is claimed of a real place.
# The way is: read, draft, review, load, ask.
# The machine finds the figures and counts their places; what they mean is yours to decide.
#
# So read it first: `fi.read` finds figures with their bounds, times, and names that the library knows.

# %%
from pathlib import Path
from tempfile import mkdtemp

import future_industries as fi

text = (
    "Haiwan, a port in the south of Hainan, has set out its future industries. "
    "By 2030, the city will invest over 5 billion yuan in them, of which 1.2 billion yuan is for commercial spaceflight. "
    "In 2024, the output of its marine robots grew 12.5 percent to 860 million yuan (about 119 million U.S. dollars)."
)
folder = Path(mkdtemp())
page = folder / "haiwan-page-2025.txt"
page.write_text(text, encoding="utf-8")
fi.read(text)

# %% [markdown]
# The reader sees that the dollars state the yuan again, and that something went up.
# It does not know Haiwan.
#
# ## Say what the page is, and name the city
#
# Nothing is a fact here without its source.
# So the page comes first, and then the city, which stands on it.
# United with the shipped data, they let the reader find the city by its name.

# %%
source = """
[source]
id = "haiwan-page-2025"
name = "A page about Haiwan"
kind = "news"
language = "en"
published = "2025-02-05"
"""
city = """
[[region]]
id = "haiwan"
name = { en = "Haiwan", zh = "海湾" }
level = "city"
parent = "Hainan"
evidence = [{ start = 0, end = 6 }]
"""
file = folder / "haiwan.toml"
file.write_text(source + city, encoding="utf-8")
begun = fi.load(file)
known = fi.load() | begun
known.read(text).names

# %% [markdown]
# ## Draft
#
# `fi.draft` writes the data file: a figure for each amount, with its place, and a comment where it guessed.
# Its first figure shows why a draft is no record: "over 5 billion" is put under spaceflight, since that name stands nearest.

# %%
draft = fi.draft(text, begun.sources["haiwan-page-2025"], catalog=known)
_, heading, _, first, *others = draft.split("\n\n")
print(first)

# %% [markdown]
# ## Review
#
# The review is done in an editor; this is the file afterwards.
# The first figure speaks of the city, and the second is a **part of** it.
# Both are promises, so their kind is *target*; the output is a *result*.
# The dollars *restate* the yuan, and the growth is tied to what grew.

# %%
figures = """
[[figure]]
id = "haiwan-investment-2030"
name = "investment of the city in future industries"
amount = "over 5 billion CNY"
kind = "target"
nature = "flow"
measure = "investment"
subject = { region = "haiwan" }
region = "haiwan"
period = "../2030"
evidence = [{ start = 104, end = 123, stated = "over 5 billion yuan" }]

[[figure]]
id = "haiwan-spaceflight-investment-2030"
name = "investment of the city in commercial spaceflight"
amount = "1.2 billion CNY"
kind = "target"
nature = "flow"
measure = "investment"
subject = { track = "commercial spaceflight" }
region = "haiwan"
period = "../2030"
part_of = "haiwan-investment-2030"
evidence = [{ start = 142, end = 158, stated = "1.2 billion yuan" }]

[[figure]]
id = "haiwan-robots-2024-output"
name = "output of marine robots"
amount = "860 million CNY"
kind = "result"
nature = "flow"
measure = "output-value"
subject = { track = "robotics" }
region = "haiwan"
period = "2024"
evidence = [{ start = 252, end = 268, stated = "860 million yuan" }]

[[figure]]
id = "haiwan-robots-2024-output-usd"
name = "output of marine robots, in dollars"
amount = "about 119 million USD"
kind = "result"
nature = "flow"
measure = "output-value"
subject = { track = "robotics" }
region = "haiwan"
period = "2024"
restates = "haiwan-robots-2024-output"
evidence = [{ start = 270, end = 300, stated = "about 119 million U.S. dollars" }]

[[figure]]
id = "haiwan-robots-2024-output-growth"
name = "growth of the output of marine robots"
amount = "12.5 percent"
kind = "result"
nature = "growth"
measure = "output-value"
subject = { track = "robotics" }
region = "haiwan"
period = "2024"
growth_of = "haiwan-robots-2024-output"
evidence = [{ start = 236, end = 248, stated = "12.5 percent" }]
"""
reviewed = f"{heading}\n{city}{figures}"

# %% [markdown]
# ## Load, and be told of slips
#
# The words of the page are read again on loading, and compared with the amount.
# A slip of the pen, 12 billion for 1.2, does not get through, and nothing is loaded while anything is wrong.

# %%
file.write_text(reviewed.replace('"1.2 billion CNY"', '"12 billion CNY"'), encoding="utf-8")
try:
    fi.load(file)
except fi.errors.DataError as error:
    print(error)

file.write_text(reviewed, encoding="utf-8")
mine = fi.load(file)
mine.figures

# %% [markdown]
# ## Ask
#
# United with the shipped catalogue, the new records answer as all others do.
# The part is not added to its whole, and a promise is turned into dollars at the rate of the day it was stated.

# %%
everything = fi.load() | mine
promised = everything.figures.where(region="Hainan", within=True, measure="investment", kind="target")
promised.total("USD")

# %% [markdown]
# ## The answer

# %% tags=["answer", "hide-input"]
fund = everything.figures["haiwan-investment-2030"]
growth = everything.figures["haiwan-robots-2024-output-growth"]
checked = mine.verify(folder)

print(
    f"The page is {len(mine.figures)} figures and a city now. "
    f"{checked.found} of {checked.checked} places in it hold the words that the records say.",
    f"It can be printed with its rate and its source: {fund.sentence('USD')}",
    f"It can be computed with: {growth.amount} more than the year before makes "
    f"{growth.earlier().amount} in {growth.earlier().period}, derived.",
    "And it can be mended: the file stays the one place where the facts are written.",
    sep="\n\n",
)
