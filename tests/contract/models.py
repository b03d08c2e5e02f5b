"""All models of the contract."""

from collections.abc import Iterator
from importlib import import_module
from pkgutil import iter_modules

from dashboard import contract
from dashboard.contract.part import Part


def _models(parent: type[Part]) -> Iterator[type[Part]]:
    for model in parent.__subclasses__():
        yield model
        yield from _models(model)


for module in iter_modules(contract.__path__, f"{contract.__name__}."):
    import_module(module.name)

MODELS = sorted(_models(Part), key=lambda model: model.__name__)
