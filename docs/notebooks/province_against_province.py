# %% [markdown]
# # Province against province
#
# **Does Zhejiang put four times as much into the industries of the future as Anhui, and into which?**
#
# In the first weeks of 2024 both provinces started large projects, and one news report gave a sum for each.
# Divided, the one is about four times the other.
# This page asks whether the two may be divided, and then compares what the two provinces plan.

# %%
import altair as alt

import future_industries as fi

alt.renderers.enable("svg")  # plots are drawn here and fetch nothing from the web

headline = fi.figures.where(source="xinhua-2024-03-01", measure="investment", nature="flow")
anhui, zhejiang = headline
print(f"{zhejiang.amount} over {anhui.amount}: {zhejiang.amount / anhui.amount}")
headline

# %% [markdown]
# ## What each sum counts
#
# Look at what a number is a part of before dividing by it.
# A second document has the whole batch of projects that Anhui started, and the sum in the news is a part of it.
# `total` knows that: it counts the whole, leaves its parts out, and says so for each.

# %%
counted = fi.figures.where(region="Anhui", within=True, measure="investment").total()
counted

# %% [markdown]
# ## Whole against whole
#
# Zhejiang's sum is that of all projects that it launched, so the whole of Anhui's batch belongs beside it.
# What falls to Hangzhou, Zhejiang's capital, is left out for the same reason as Anhui's parts.

# %%
(all_of_anhui,) = counted.counted
(all_of_zhejiang,) = fi.figures.where(region="Zhejiang", within=True, measure="investment").total().counted
ratio = all_of_zhejiang.amount / all_of_anhui.amount
print(f"{all_of_zhejiang.amount} over {all_of_anhui.amount}: {ratio}")

# %% [markdown]
# ## What each promises
#
# Neither sum was spent on the day, and neither is a promise: each is what projects that were started are to cost in all.
# What the two promise stands in other documents, with dates.
# Results have no place on these lines.

# %%
promises = [fi.timeline(region=name, kind="target", since=2030) for name in ("Anhui", "Zhejiang")]
alt.vconcat(*(each.plot() for each in promises))

# %% [markdown]
# ## Into which industries
#
# Names differ from plan to plan, so the library ties each to a track, and compares the tracks.

# %%
compared = fi.compare("Anhui", "Zhejiang")
compared.plot()

# %% [markdown]
# ## What silence means
#
# That a province does not name something is a no only where each of its plans was seen whole.
# A question mark is *not seen*: there are documents, but not every plan was seen whole.
# An empty cell is *no document*, and says even less.

# %%
fi.matrix(regions=["Anhui", "Zhejiang", "Hainan", "Macao", "Taiwan"])

# %% [markdown]
# ## The answer

# %% tags=["answer", "hide-input"]
rivals = next(dispute for dispute in fi.disputes() if anhui in dispute.records)
parts = (compared.tracks.shared, compared.tracks.only_left, compared.tracks.only_right)
both, only_anhui, only_zhejiang = map(len, parts)

print(
    f"No. The sums in the news stand as {zhejiang.amount / anhui.amount} to one, but one of them is a part. "
    f"Whole against whole it is {ratio} to one: "
    f"{all_of_zhejiang.amount} in Zhejiang ({all_of_zhejiang.period}), {all_of_anhui.amount} in Anhui ({all_of_anhui.period}).",
    f"How much of it is for industries of the future is disputed: Anhui's {anhui.amount} are {rivals.reason}.",
    f"Both plan for {both} tracks. Only Anhui's plans name {only_anhui} more, only Zhejiang's {only_zhejiang} more. "
    f"But the silence of Anhui is “{compared.silence_left}”, and that of Zhejiang “{compared.silence_right}”: neither is a no.",
    sep="\n\n",
)
