"""What an editor does at the server, while somebody is elsewhere."""

import os
import subprocess
import sys

from tests.web.site import ROOT, Site

_BEFORE = "from django.db import transaction; from wagtail.models import Page\nwith transaction.atomic():\n"


def edit(site: Site, slug: str, what: str) -> None:
    """Do something with `page`, the one in English with that slug."""
    lines = [f"page = Page.objects.get(slug={slug!r}, locale__language_code='en-gb').specific", what]
    without = ("DATABASE_URL", "CACHE_URL", "DJANGO_SETTINGS_MODULE")
    environment = {name: value for name, value in os.environ.items() if name not in without}
    subprocess.run(
        [sys.executable, "manage.py", "shell", "-c", _BEFORE + "".join(f"    {line}\n" for line in lines)],
        cwd=ROOT,
        env=environment | {"VAR_DIR": str(site.folder)},
        check=True,
        capture_output=True,
    )
