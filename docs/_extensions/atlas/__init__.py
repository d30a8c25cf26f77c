"""The atlas: a page for each region, field, track, policy, product and source, made from the catalogue.

The pages are plain HTML made in Python, readable without scripts. Only the module ``extension`` knows Sphinx;
the others make pages of any catalogue, so that tests need neither Sphinx nor a browser.
"""
