"""What axe finds wrong with a page as it stands."""

from typing import Any

from tests.web.site import ROOT

SOURCE = ROOT / "frontend_contract/reference_client/node_modules/axe-core/axe.min.js"


def found(page: Any, only: str = "") -> list[str]:
    """One line for each fault and place, by one rule or by all that axe has, best practices among them."""
    page.evaluate(SOURCE.read_text())
    options = {"resultTypes": ["violations"], **({"runOnly": [only]} if only else {})}
    result = page.evaluate("options => axe.run(document, options)", options)
    return [
        f"{fault['id']}: {fault['help']} at {' '.join(map(str, node['target']))} ({node['failureSummary'][:300]})"
        for fault in result["violations"]
        for node in fault["nodes"]
    ]
