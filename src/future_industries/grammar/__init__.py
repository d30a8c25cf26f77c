"""The grammar of amounts: how English and Chinese texts put a number, its bounds and its unit; one for parsing and for reading.

Numbers themselves are `numerals`. Here, `hedges` and `apart` are the words that qualify a number; `marks`, `unit_words`, `coins`
and `measuring` its unit; `roughly`, `ratios`, `loosely`, `level`, `powers`, `special`, `cash` and `tenths` the ways to put it that
are no plain number and unit; `outright` reads what is stated plainly, and `wording` puts all of it together.
"""
