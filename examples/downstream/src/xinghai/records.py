"""Own records: a city, two tracks, a plan and its figures, all from one document, and all made up."""

import future_industries as fi

__all__ = ["FIGURES", "MEASURES", "PLAN", "PLANS", "POLICIES", "REGIONS", "SOURCES", "TRACKS", "XINGHAI"]

DOCUMENT = fi.Source(
    id="xinghai-2026-plan",
    name=fi.Text("Action plan of Xinghai for future industries, 2026 to 2030", "星海市未来产业行动计划（2026—2030年）"),
    kind=fi.SourceKind.OFFICIAL,
    publisher="People's Government of Xinghai",
    published=fi.Period.of("2026-06-01"),
    language="zh",
    note="Made up for this example.",
)


def stands(place: str, stated: str | None = None) -> tuple[fi.Evidence, ...]:
    """Return where a fact stands in the plan."""
    return (fi.Evidence(source=DOCUMENT, place=place, stated=stated),)


XINGHAI = fi.Region(
    id="xinghai", name=fi.Text("Xinghai", "星海"), level=fi.RegionLevel.CITY, parent=fi.regions["China"], evidence=stands("标题")
)

# Own tracks stand under shipped ones, so that a question for the broader one finds them.
UNDERSEA_LINKS = fi.Track(
    id="undersea-quantum-links",
    name=fi.Text("undersea quantum links", "海底量子链路"),
    broader=(fi.tracks["quantum technology"],),
    fields=(fi.fields["future information"],),
    evidence=stands("二、（一）"),
)
SEABED_STATIONS = fi.Track(
    id="seabed-stations",
    name=fi.Text("seabed stations", "海底观测站"),
    broader=(fi.tracks["deep-sea"],),
    fields=(fi.fields["future space"],),
    evidence=stands("二、（二）"),
)

POLICY = fi.Policy(
    id="xinghai-2026", name=DOCUMENT.name, region=XINGHAI, issued=DOCUMENT.published, number="星政发〔2026〕6号",
    document=DOCUMENT, evidence=stands("标题"),
)  # fmt: skip

PLAN = fi.Plan(
    id="xinghai-2026-plan",
    name=fi.Text("Xinghai's plan of 2026", "星海2026年行动计划"),
    region=XINGHAI,
    policy=POLICY,
    stated=DOCUMENT.published,
    horizon=fi.Period.parse("by 2030"),
    groups=(
        fi.Group(
            name=fi.Text("the quantum sea", "量子海洋"),
            items=(
                fi.Item(
                    name=fi.Text("links under the sea", "海底链路"),
                    mappings=(fi.Mapping(UNDERSEA_LINKS),),
                    evidence=stands("二、（一）"),
                ),
                fi.Item(
                    name=fi.Text("eyes on the seabed", "海底之眼"),
                    mappings=(fi.Mapping(SEABED_STATIONS),),
                    evidence=stands("二、（二）"),
                ),
            ),
            evidence=stands("二"),
        ),
    ),
    evidence=stands("全文"),
)

STATIONS = fi.Measure(id="seabed-stations", name=fi.Text("seabed stations", "海底观测站"))

INVESTMENT = fi.Figure(
    id="xinghai-2026-investment",
    name=fi.Text("investment in its future industries", "未来产业投资"),
    amount=fi.Amount.parse("超过60亿元"),
    kind=fi.Kind.TARGET,
    nature=fi.Nature.FLOW,
    measure="investment",
    subject=PLAN,
    region=XINGHAI,
    period=fi.Period.parse("by 2030"),
    evidence=stands("三、（一）", "超过60亿元"),
)
PLACES = fi.Figure(
    id="xinghai-2026-stations",
    name=fi.Text("seabed stations", "海底观测站"),
    amount=fi.Amount.parse("over 20", "project"),
    kind=fi.Kind.TARGET,
    nature=fi.Nature.STOCK,
    measure=STATIONS.id,
    subject=PLAN,
    region=XINGHAI,
    tracks=(SEABED_STATIONS,),
    period=fi.Period.parse("by 2030"),
    evidence=stands("三、（二）", "20个以上"),
)

SOURCES = (DOCUMENT,)
REGIONS = (XINGHAI,)
TRACKS = (UNDERSEA_LINKS, SEABED_STATIONS)
POLICIES = (POLICY,)
PLANS = (PLAN,)
MEASURES = (STATIONS,)
FIGURES = (INVESTMENT, PLACES)
