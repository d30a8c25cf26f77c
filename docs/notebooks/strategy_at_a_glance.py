# %% [markdown]
# # The national strategy at a glance
#
# **What does China's strategy for future industries name, what does it promise, and who has taken it up?**
#
# People who write about it quote a document of seven ministries and bodies that lists six fields and ten products.
# This page starts from that document and ends with an answer in a few sentences.
# Each number is looked up in the data of the library, which name their source for every one.

# %%
import altair as alt

import future_industries as fi

alt.renderers.enable("svg")  # plots are drawn here and fetch nothing from the web

guideline = fi.policies["Implementation Opinions on Future Industries"]
guideline

# %% [markdown]
# The card says what the document is, and the table below it where each of this was read.
# Look at the column *seen* before you rely on a document.
# An excerpt is less than the whole, and what is missing here may still stand in it.
#
# ## Ten products
#
# The six fields are headings.
# More concrete are the ten "iconic products".
# Each is tied to the technology behind it, its *track*, so that plans can be asked about it.

# %%
products = fi.products.where(iconic=True)
products

# %% [markdown]
# ## What it promises in numbers
#
# All of these are targets, and all of them say "about".
# "About 100" is a round word: in sums and comparisons it stands for what rounds to it, which the column of bounds gives.

# %%
aims = fi.figures.where(plan="china-2024", kind="target")
aims

# %% [markdown]
# ## What other national papers add
#
# The guideline is not alone: five-year plans, work reports and plans for one industry carry dates of their own.
# A horizon such as "by 2030" has an end and no beginning, and is drawn so.

# %%
ahead = fi.timeline(region="China", kind="target", since=2028)
ahead.plot()

# %% [markdown]
# ## What came of the promises
#
# A promise is not a result.
# Only where a later report counts the same thing does a promise have an outcome.
# All others are *open*, those of past years among them: nobody has entered an outcome, and that is all it says.

# %%
promises = fi.progress(region="China")
promises.realised

# %% [markdown]
# ## Who has taken up the six fields
#
# A filled tile says that a plan of the province names the field, or something in it.
# A question mark is **not a no**: not all plans of that province were seen whole, so the field may stand in what was not seen.
# Provinces without a plan in the data are left out.

# %%
provinces = [row.region for row in fi.coverage(level="province") if row.plans]
taken_up = fi.matrix(regions=provinces)
taken_up.plot()

# %% [markdown]
# ## The answer

# %% tags=["answer", "hide-input"]
sizes = {str(aim.amount).rsplit(" ", 1)[0] for aim in aims}
fields = ", ".join(f"{count} name {field.name.en}" for field, count in taken_up.counts.items())
noes = sum(cell.state == "not named" for _, cells in taken_up for cell in cells)
behind = {
    product.name.en: {plan.region for track in product.tracks for plan in fi.plans.where(track=track)} & set(provinces)
    for product in products
}
backed = ", ".join(f"{name} ({len(regions)})" for name, regions in behind.items() if regions)
alone = ", ".join(name for name, regions in behind.items() if not regions)

print(
    f"It names {len(guideline.fields)} fields and {len(guideline.products)} products, "
    f"in a document that {len(guideline.issuers)} bodies issued on {guideline.issued}.",
    f"It promises {len(aims)} things in numbers, {' or '.join(sizes)} of each, {aims[0].period}. "
    f"Of {len(promises)} promises of the nation in the data, {len(promises.realised)} has a known outcome; "
    "the others are open, which is not missed.",
    f"Of {len(provinces)} provinces with a plan in the data, {fields}. Of the tiles that are not filled, {noes or 'none'} is a no.",
    f"Provinces plan for {sum(map(bool, behind.values()))} of the {len(behind)} products: {backed}.",
    f"As far as plans were seen, none plans for {alone}.",
    sep="\n\n",
)
