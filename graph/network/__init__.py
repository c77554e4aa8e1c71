"""The graph in memory and every question to it; the only part that imports networkx."""

from graph.network.build import SCHEMA, Network, build_network, load_network
from graph.network.claims import claims_of, contradictions
from graph.network.groups import Group, group_things
from graph.network.lanes import lane_rank, parse_direction, parse_polarity, parse_predicates
from graph.network.measures import Stats, measure
from graph.network.names import NameIndex, Resolved
from graph.network.neighbours import Neighbour, neighbours
from graph.network.path import Route, Step, routes
from graph.network.search import Hit, HitKind, search

__all__ = [
    "SCHEMA",
    "Group",
    "Hit",
    "HitKind",
    "NameIndex",
    "Neighbour",
    "Network",
    "Resolved",
    "Route",
    "Stats",
    "Step",
    "build_network",
    "claims_of",
    "contradictions",
    "group_things",
    "lane_rank",
    "load_network",
    "measure",
    "neighbours",
    "parse_direction",
    "parse_polarity",
    "parse_predicates",
    "routes",
    "search",
]
