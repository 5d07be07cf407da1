"""
The learner's web page in a real browser, over a real server with the demo. Not part of `make test`: `make test-web`
builds the page and runs these.
"""

import pytest

from tests.browser import browsing
from tests.web.site import running_site


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    with running_site(tmp_path_factory.mktemp("site")) as running:
        yield running


@pytest.fixture
def page(site):
    with browsing(site.address) as page:
        yield page
        page.screenshot(path=site.folder / "last.png")
        print(f"It ended at {page.url}")
