# %% [markdown]
# # Money and rates
#
# **Two reports turn the same sum of yuan into dollars, and are billions apart. Who is right?**
#
# The sum is what technology contracts in China were worth in 2023.
# A figure in yuan has no dollars of its own: the rate decides, and rates have days and kinds.
# This page finds the rate behind each of the two, and then shows what to do with money that is promised, bounded or added up.

# %%
import altair as alt

import future_industries as fi

alt.renderers.enable("svg")  # plots are drawn here and fetch nothing from the web

turnover = fi.figures["technology-contracts-2023-turnover"]
rivals = fi.figures.where(restates=turnover, unit="USD")
rivals

# %% [markdown]
# Each of the two is a figure of its own that *restates* the sum in yuan.
# It is the same money a second time, and is never added to it.
#
# ## Which rate stands behind each
#
# Yuan divided by dollars is the rate that a source used, within the digits that it printed.
# `check_conversion` looks for published rates in that range, from the year that the money speaks of to the day of publication.

# %%
checks = [fi.check_conversion(dollars) for dollars in rivals]
for check in checks:
    print(check)

# %% [markdown]
# ## Three kinds of rate on one axis
#
# There is the rate of a **day**, the **mean** of a period, and the one **stated**, which a source implies by its own dollars.
# Among the days below are those nearest to what the two reports used.
# Money that flowed during a year is turned at the mean of that year unless you ask for another rate.

# %%
turnover.plot_rates("USD", on=[check.nearest.period for check in checks])

# %% [markdown]
# ## A promise for 2030 has no rate of 2030
#
# Nobody knows it.
# So a target converts at the rate of the day on which it was stated, and the result says which day that was.

# %%
promise = fi.figures["anhui-2024-scale-2030"]
promise.to("USD")

# %% [markdown]
# ## "Over" stays "over"
#
# A bound travels with its number: what is over so many yuan is over so many dollars, and not equal to them.
# The same holds in sums.
# A sum also leaves out what would count twice, here the same orders stated again in dollars, and says why.

# %%
orders = fi.figures.where(organisation="CIQTEK", measure="orders")
orders.total("USD")

# %% [markdown]
# ## What cannot be converted is not
#
# Where nobody stated the currency, any rate would be a guess.
# The same goes for a sum without a date.
# The error says what is missing.

# %%
valuation = fi.figures["openai-valuation"]
try:
    valuation.to("USD", on="2024-03-01")
except fi.errors.UnknownCurrencyError as error:
    print(f"{valuation}: {error}")

# %% [markdown]
# ## The answer

# %% tags=["answer", "hide-input"]
mean = turnover.to("USD").rate
later = [sum(not turnover.money_period.contains(rate.period) for rate in check.explained_by) for check in checks]
told = [
    f"{len(check.explained_by)} published rates explain {dollars.amount}, {after or 'none'} of them of days after the year; "
    f"the nearest is that of {check.nearest.period}, {check.nearest.value:.4f} yuan per dollar."
    for dollars, check, after in zip(rivals, checks, later, strict=True)
]

print(
    "Neither is wrong: each is what the rate of some day makes of the sum. But the days differ.",
    *told,
    f"The mean of the year explains {sum(mean in check.explained_by for check in checks) or 'neither'}. "
    "So write the rate beside the dollars, as the library does:",
    turnover.sentence("USD"),
    sep="\n\n",
)
assert all(check.is_explained for check in checks)
assert set(checks[0].explained_by).isdisjoint(checks[1].explained_by)
