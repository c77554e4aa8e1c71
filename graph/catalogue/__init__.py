"""The named things of a domain: tables in, entities and their surface forms out."""

from graph.catalogue.catalogue import Catalogue
from graph.catalogue.folding import normal
from graph.catalogue.forms import Form
from graph.catalogue.load import load_catalogue

__all__ = ["Catalogue", "Form", "load_catalogue", "normal"]
