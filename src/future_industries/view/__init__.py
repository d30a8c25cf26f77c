"""How things are shown: what each kind shows is told once, as tables, and written as HTML, as Markdown or by rich."""
