"""The colours of the chart in both themes; lane colours differ for the colour-blind too (after Okabe and Ito)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Palette:
    """Colours of one theme as `#rrggbb`; `lanes` repeat where there are more lanes than colours."""

    lanes: tuple[str, ...]
    paper: str
    ink: str
    muted: str
    line: str
    band: str
    weekend: str
    square: str
    square_ink: str
    alert: str

    def lane(self, number: int) -> str:
        """The colour of the lane with that number."""
        return self.lanes[number % len(self.lanes)]


LIGHT = Palette(
    lanes=("#0066A1", "#00785A", "#B33E00", "#83439A", "#8A6100", "#A8326E"),
    paper="#ffffff",
    ink="#16191d",
    muted="#565e69",
    line="#d9dde2",
    band="#f5f7f9",
    weekend="#e9ecf0",
    square="#4a525e",
    square_ink="#ffffff",
    alert="#b3261e",
)
DARK = Palette(
    lanes=("#5cb8ec", "#3fd0a4", "#ff9a5c", "#d6a1e6", "#e3bd55", "#f58fbd"),
    paper="#14171b",
    ink="#eceff3",
    muted="#a3abb6",
    line="#343a43",
    band="#1a1e23",
    weekend="#242930",
    square="#a9b1bc",
    square_ink="#14171b",
    alert="#ff8a80",
)
THEMES = {"light": LIGHT, "dark": DARK}


def faded(colour: str, *, opacity: float) -> str:
    """A `#rrggbb` colour let through: `faded("#ff0000", opacity=0.5)` is `rgba(255,0,0,0.5)`."""
    red, green, blue = (int(colour[at : at + 2], 16) for at in (1, 3, 5))
    return f"rgba({red},{green},{blue},{opacity:g})"
