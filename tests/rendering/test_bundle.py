import base64
import hashlib
import re
import subprocess
import sys
from importlib.resources import files

import pytest
from plotly.offline import get_plotlyjs, get_plotlyjs_version

from tests.rendering.dam import dam
from timeline.config import Plotlyjs
from timeline.rendering import companion_files, page
from timeline.rendering.bundle import asset, plotly


def test_our_bundle_has_the_version_plotly_speaks() -> None:
    assert f"plotly.js (basic - minified) v{get_plotlyjs_version()}\n" in asset("plotly/plotly-basic.min.js")[:200]


def test_its_licence_goes_with_it() -> None:
    assert asset("plotly/LICENSE").startswith("MIT License")


@pytest.mark.parametrize("source", [asset("plotly/plotly-basic.min.js"), get_plotlyjs()])
def test_a_bundle_can_stand_inside_a_script_element(source: str) -> None:
    assert not re.search(r"</script|<!--|\r", source, re.IGNORECASE)


@pytest.mark.parametrize(("source", "least"), [("light", 1_190_000), ("full", 4_800_000)])
def test_the_page_carries_the_bundle(source: Plotlyjs, least: int) -> None:
    assert len(page(dam(), plotlyjs=source)) > least
    assert companion_files(source) == {}


def test_from_the_server_only_the_known_file_runs() -> None:
    script = plotly("cdn")
    digest = base64.b64encode(hashlib.sha256(get_plotlyjs().encode()).digest()).decode()
    assert f'integrity="sha256-{digest}"' in script.element
    assert f"plotly-{get_plotlyjs_version()}.min.js" in script.element
    assert len(page(dam(), plotlyjs="cdn")) < 200_000


def test_beside_the_page_lies_the_file_it_names() -> None:
    ((name, content),) = companion_files("directory").items()
    assert f'<script src="{name}"></script>' in page(dam(), plotlyjs="directory")
    assert content == files("timeline.rendering").joinpath("assets", "plotly", name).read_bytes()


def test_importing_the_package_does_not_load_plotly() -> None:
    check = "import sys, timeline.rendering; sys.exit('plotly' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", check], check=False).returncode == 0
