"""Plots: what is to be seen is told once, as tiles or as spans, and drawn by altair or by matplotlib."""
