"""Places."""

from dashboard.contract.number import Figure, Latitude, Longitude
from dashboard.contract.part import Part
from dashboard.contract.text import RequiredShort


class Place(Part):
    """A place by name, with WGS 84 degrees and a radius in kilometres where they are known."""

    name: RequiredShort
    lat: Latitude | None = None
    lon: Longitude | None = None
    radius_km: Figure | None = None
