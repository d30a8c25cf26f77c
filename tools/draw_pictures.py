"""Draw the pictures of the documentation, each for light and for dark pages: ``python tools/draw_pictures.py``.

Needs the extra ``plot``, pillow, and a font with Chinese characters.
"""

from io import BytesIO
from pathlib import Path

import altair as alt
from PIL import Image

import future_industries as fi

PICTURES = Path(__file__).parents[1] / "docs" / "_static"
MANY = ["China", "Beijing", "Shanghai", "Jiangsu", "Zhejiang", "Anhui", "Henan", "Hubei", "Guangdong", "Sichuan", "Hainan"]
FEW = ["China", "Beijing", "Shanghai", "Anhui", "Hainan", "Macao"]
GROUNDS = {"": ("default", "#ffffff"), "-dark": ("dark", "#131416")}  # those of the theme of the pages


def charts() -> dict[str, alt.LayerChart]:
    """Return the charts by the names of their files."""
    return {
        "tracks": fi.matrix(columns="track", regions=MANY).plot(most=8),
        "matrix": fi.matrix(regions=FEW).plot(),
        "figures": fi.figures.where(region="Anhui", within=True, unit="enterprise").plot(),
    }


def save(chart: alt.LayerChart, path: Path, ground: str) -> None:
    """Save a chart, sharp on screens of twice the density, in few colours."""
    drawn = BytesIO()
    chart.properties(background=ground).save(drawn, format="png", ppi=144)
    Image.open(drawn).convert("RGB").quantize(48).save(path, optimize=True)


for suffix, (theme, ground) in GROUNDS.items():
    alt.theme.enable(theme)
    for name, chart in charts().items():
        save(chart, PICTURES / f"{name}{suffix}.png", ground)
        print(f"{name}{suffix}.png")
