"""The collections of what is planned, done and said, and the questions that each answers."""

from typing import TYPE_CHECKING, ClassVar, Self

from future_industries.collection import Collection
from future_industries.nature import Kind
from future_industries.query.asking import (
    SUBJECTS,
    Keys,
    among,
    both,
    id_of,
    ids_of,
    in_time,
    known_by,
    lineage_of,
    listed,
    listed_targets_of,
    named,
    one,
    region_asked,
    sources_of,
    status_asked,
    targets_of,
    tracks_of,
    word_of_status,
)
from future_industries.record import Record

if TYPE_CHECKING:
    from datetime import date

    from future_industries.concept import Concept  # noqa: F401 - the text in a collection's base names it
    from future_industries.field import Field, Track
    from future_industries.listing import GroupKind, GroupKindWord
    from future_industries.milestone import Milestone  # noqa: F401 - the text in a collection's base names it
    from future_industries.nature import KindWord
    from future_industries.organisation import Organisation
    from future_industries.period import Period
    from future_industries.person import Person
    from future_industries.plan import Plan
    from future_industries.policy import Policy, PolicyKind, PolicyKindWord, Status, StatusWord
    from future_industries.product import Product
    from future_industries.project import Project
    from future_industries.region import Region
    from future_industries.source import Source
    from future_industries.statement import Statement  # noqa: F401 - the text in a collection's base names it

__all__ = ["Concepts", "Milestones", "Plans", "Policies", "Projects", "Statements"]


def _listed_by(policy: "Policy") -> tuple[str, ...]:
    """Return the ids of what a policy that is no plan lists, fields of use apart."""
    return tuple(target for group in policy.groups if group.kind != "use" for target in targets_of((group,), kind=group.kind))


class Policies(Collection["Policy"]):
    """Official documents."""

    __slots__ = ()
    _KEYS: ClassVar[Keys] = {
        "region": lambda policy: (policy.region.id,),
        "within": lambda policy: lineage_of(policy.region),
        "issuer": lambda policy: ids_of(policy.issuers),
        "status": word_of_status,
        "replaces": lambda policy: ids_of(policy.replaces),
        "id": lambda policy: (policy.id,),
        "kind": lambda policy: () if policy.kind is None else (policy.kind,),
        "field": lambda policy: (*ids_of(policy.fields), *_listed_by(policy)),
        "track": lambda policy: (*tracks_of(policy.tracks), *_listed_by(policy)),
        "product": lambda policy: ids_of(policy.products),
    }

    def where(
        self,
        *,
        kind: "PolicyKind | PolicyKindWord | None" = None,
        region: "Region | str | None" = None,
        within: bool = False,
        issuer: "Organisation | str | None" = None,
        status: "Status | StatusWord | None" = None,
        field: "Field | str | None" = None,
        track: "Track | str | None" = None,
        product: "Product | str | None" = None,
        replaces: "Policy | str | None" = None,
        since: "Period | date | int | str | None" = None,
        until: "Period | date | int | str | None" = None,
        as_of: "Period | date | int | str | None" = None,
    ) -> Self:
        """Return the policies that answer every keyword asked.

        Args:
            kind: As ``"work report"``.
            region: The region that they are made for.
            within: Whether to take the regions within it, too.
            issuer: A body that issued them.
            status: As ``"superseded"``.
            field: A field that they, or the plans that they hold, name or list a track of.
            track: A track that they are about or list, or that the plans that they hold name, or any narrower.
            product: A product that they name.
            replaces: The policy that they take the place of.
            since: First day that they may have been issued on.
            until: Last day that they may have been issued on.
            as_of: The day, or the end of the month or year, by which they were known.
        """
        from future_industries.policy import PolicyKind  # noqa: PLC0415 - a first look-up needs no policies

        catalog = self._shelf.catalog
        wanted = {
            "kind": one(kind, PolicyKind),
            **region_asked(catalog, region, within=within),
            "issuer": named(catalog.organisations, issuer),
            "status": status_asked(status),
            "product": named(catalog.products, product),
            "replaces": named(self, replaces),
        }
        if field is not None or track is not None:
            own = self._select({"field": named(catalog.fields, field), "track": named(catalog.tracks, track)})
            holding = [plan.policy for plan in catalog.plans.where(field=field, track=track) if plan.policy is not None]
            wanted["id"] = frozenset(policy.id for policy in (*own, *holding))
        return self._select(wanted, both(in_time(lambda policy: policy.issued, since, until), known_by(as_of)))


class Plans(Collection["Plan"]):
    """What regions set out to do."""

    __slots__ = ()
    _KEYS: ClassVar[Keys] = {
        "region": lambda plan: (plan.region.id,),
        "within": lambda plan: lineage_of(plan.region),
        "policy": lambda plan: id_of(plan.policy),
        "status": word_of_status,
        "named": lambda plan: targets_of(plan.groups),
        "mapped": lambda plan: targets_of(plan.groups, named=False),
        "listed": lambda plan: listed_targets_of(plan.groups),
        "named field": lambda plan: targets_of(plan.groups),
        "mapped field": lambda plan: targets_of(plan.groups, named=False),
        "listed field": lambda plan: listed_targets_of(plan.groups),
    }

    def where(
        self,
        *,
        region: "Region | str | None" = None,
        within: bool = False,
        track: "Track | str | None" = None,
        field: "Field | str | None" = None,
        related: bool = False,
        listed_as: "GroupKind | GroupKindWord | None" = None,
        policy: "Policy | str | None" = None,
        status: "Status | StatusWord | None" = None,
        as_of: "Period | date | int | str | None" = None,
    ) -> Self:
        """Return the plans of a region or a policy, and those that name a track or a field.

        Args:
            region: The region whose plan it is.
            within: Whether to take the plans of the regions within it, too.
            track: A track; plans that name it or anything narrower, under whatever name: their words match it
                exactly, closely, or hold it as a part.
            field: A field; in the same way, by itself or by a track of it.
            related: Whether to take the rest, too: plans whose words are only broader than, or related to, the track or
                field, and those that list it otherwise than as a future industry.
            listed_as: What the groups list that name it, as ``"emerging"``; otherwise future industries, their zones and products.
            policy: The official document that holds the plan.
            status: Where that document stands, as ``"superseded"``.
            as_of: The day, or the end of the month or year, by which it was stated.
        """
        catalog = self._shelf.catalog
        tracks, fields = named(catalog.tracks, track), named(catalog.fields, field)
        wanted = {**region_asked(catalog, region, within=within), "policy": named(catalog.policies, policy)}
        wanted["status"] = status_asked(status)
        if listed_as is not None:
            wanted |= {"listed": listed(listed_as, tracks), "listed field": listed(listed_as, fields)}
        else:
            wanted |= {"mapped": tracks, "mapped field": fields} if related else {"named": tracks, "named field": fields}
        return self._select(wanted, known_by(as_of))


class Projects(Collection["Project"]):
    """Projects, batches of them, programmes and facilities."""

    __slots__ = ()
    _KEYS: ClassVar[Keys] = {
        "region": lambda project: id_of(project.region),
        "within": lambda project: lineage_of(project.region),
        "track": lambda project: tracks_of(project.tracks),
        "organisation": lambda project: ids_of(project.organisations),
        "product": lambda project: ids_of(project.products),
    }

    def where(
        self,
        *,
        region: "Region | str | None" = None,
        within: bool = False,
        track: "Track | str | None" = None,
        organisation: "Organisation | str | None" = None,
        product: "Product | str | None" = None,
    ) -> Self:
        """Return the projects of a region, of a track or any narrower, of an organisation, or of a product."""
        catalog = self._shelf.catalog
        wanted = {
            **region_asked(catalog, region, within=within),
            "track": named(catalog.tracks, track),
            "organisation": named(catalog.organisations, organisation),
            "product": named(catalog.products, product),
        }
        return self._select(wanted)


class Milestones(Collection["Milestone"]):
    """What happened, or is to happen, at a time."""

    __slots__ = ()
    _KEYS: ClassVar[Keys] = {
        "kind": lambda milestone: (milestone.kind,),
        "region": lambda milestone: id_of(milestone.region),
        "within": lambda milestone: lineage_of(milestone.region),
        "track": lambda milestone: tracks_of(milestone.tracks),
        "subject": lambda milestone: id_of(milestone.subject),
        "status": word_of_status,
    }

    def where(
        self,
        *,
        kind: "Kind | KindWord | None" = None,
        region: "Region | str | None" = None,
        within: bool = False,
        track: "Track | str | None" = None,
        subject: "Organisation | Product | Project | Policy | Plan | str | None" = None,
        status: "Status | StatusWord | None" = None,
        since: "Period | date | int | str | None" = None,
        until: "Period | date | int | str | None" = None,
        as_of: "Period | date | int | str | None" = None,
    ) -> Self:
        """Return the milestones that answer every keyword asked.

        Args:
            kind: ``"target"``, ``"projection"`` or ``"result"``.
            region: Where they are, or whose.
            within: Whether to take the regions within it, too.
            track: A track that they are for, or any narrower.
            subject: What moves.
            status: Where the policy stands that they, or a plan of it, are about, as ``"superseded"``.
            since: First day that their time may end on.
            until: Last day that it may end on.
            as_of: The day, or the end of the month or year, by which they were told.
        """
        catalog = self._shelf.catalog
        wanted = {
            "kind": one(kind, Kind),
            **region_asked(catalog, region, within=within),
            "track": named(catalog.tracks, track),
            "subject": among(catalog, ("organisations", "products", "projects", "policies", "plans"), subject),
            "status": status_asked(status),
        }
        return self._select(wanted, both(in_time(lambda milestone: milestone.period, since, until), known_by(as_of)))


class Concepts(Collection["Concept"]):
    """The notions that policy is argued in."""

    __slots__ = ()


class Statements(Collection["Statement"]):
    """Who said or did what."""

    __slots__ = ()
    _KEYS: ClassVar[Keys] = {
        "speaker": lambda statement: id_of(statement.speaker),
        "about": lambda statement: ids_of(statement.about),
        "source": sources_of,
    }

    def where(
        self,
        *,
        speaker: "Person | Organisation | Region | Source | str | None" = None,
        about: Record | str | None = None,
        source: "Source | str | None" = None,
        as_of: "Period | date | int | str | None" = None,
    ) -> Self:
        """Return the statements of a speaker, about a record, or from a source, told by *as_of*."""
        catalog = self._shelf.catalog
        wanted = {
            "speaker": among(catalog, ("people", "organisations", "regions", "sources"), speaker),
            "about": among(catalog, SUBJECTS, about),
            "source": named(catalog.sources, source),
        }
        return self._select(wanted, known_by(as_of))
