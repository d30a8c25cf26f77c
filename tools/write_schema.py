"""Write the JSON Schema of data files into the documentation; run it when a class of records changes, or its docstring."""

import json
from pathlib import Path

import future_industries as fi

TARGET = Path(__file__).parents[1] / "docs" / "reference" / "future-industries.schema.json"

if __name__ == "__main__":
    TARGET.write_text(json.dumps(fi.schema(), ensure_ascii=False, indent=2) + "\n", encoding="utf-8", newline="\n")
    print(TARGET)
