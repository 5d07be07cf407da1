"""Examples of what clients read: pages, blocks and questions of each type, and the answer of each endpoint."""

from collections.abc import Iterator
from typing import Any

from academy.quizzes.registry import question_types
from academy.unit_blocks import UnitStream
from cms.documents.page_types import page_types
from frontend_contract.demo_site import DemoSite
from frontend_contract.example import Example

CONTENT, LEARNING = "/api/v1/content/", "/api/v1/learning/"


def reading_examples(site: DemoSite) -> Iterator[Example]:
    pages = all_pages(site)
    yield from _pages(pages)
    yield from _blocks(pages)
    yield from _questions(pages)
    yield from _content(site, pages)
    yield from _learning(site)


def all_pages(site: DemoSite) -> list[dict[str, Any]]:
    """Every page that a learner sees, in the order of the site."""
    found: list[dict[str, Any]] = []
    query: str | None = "?limit=100"
    while query is not None:
        answer = read(site.learner, f"{LEARNING}content/pages/{query}")
        found, query = found + answer["items"], answer["next"]
    return found


def of_type(pages: list[dict[str, Any]], kind: str) -> dict[str, Any]:
    return next(page for page in pages if page["type"] == kind)


def parts_of(value: Any) -> Iterator[dict[str, Any]]:
    """Every object within a value, the outer before the inner."""
    if isinstance(value, dict):
        yield value
    for member in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from parts_of(member)


def _pages(pages: list[dict[str, Any]]) -> Iterator[Example]:
    for kind, page in page_types().items():
        yield Example(f"pages/{kind}", page.component_name(), of_type(pages, kind))


def _blocks(pages: list[dict[str, Any]]) -> Iterator[Example]:
    blocks = [part for part in parts_of(pages) if "fallback" in part]
    for kind, block in UnitStream.kinds().items():
        yield Example(f"blocks/{kind}", block.component_name(), of_type(blocks, kind))


def _questions(pages: list[dict[str, Any]]) -> Iterator[Example]:
    questions = [part for part in parts_of(pages) if "points" in part and "seen_by" in part]
    for kind, question in question_types.classes().items():
        yield Example(f"questions/{kind}", question.component_name(), of_type(questions, kind))


def _content(site: DemoSite, pages: list[dict[str, Any]]) -> Iterator[Example]:
    course = of_type(pages, "course")
    addresses = {
        "entry": ("/api/v1/", "EntryPoint"),
        "page_list": (f"{CONTENT}pages/?type=module&limit=2", "PageList"),
        "resolve": (f"{CONTENT}resolve/?path={course['path']}", "Resolution"),
        "outline": (f"{CONTENT}courses/{course['key']}/outline/", "CourseOutline"),
        "search": (f"{CONTENT}search/?q=listen&limit=3", "SearchHitList"),
        "glossary": (f"{CONTENT}glossary/", "GlossaryTermList"),
        "support": (f"{CONTENT}support/", "SupportServiceList"),
        "locales": (f"{CONTENT}locales/", "LocaleList"),
        "site": (f"{CONTENT}site/", "Site"),
    }
    yield from _answers(site.visitor, addresses)
    answer = read(site.visitor, f"{CONTENT}sync/?type=module&subtree={course['key']}")
    yield Example("answers/content_sync", "ContentSync", {**answer, "items": sorted(answer["items"], key=_by_type)})


def _by_type(item: dict[str, Any]) -> tuple[str, str]:
    """Sync gives documents by their keys, some of which are random."""
    return item["upsert"]["type"], item["upsert"]["key"]


def _learning(site: DemoSite) -> Iterator[Example]:
    addresses = {
        "standing": (f"{LEARNING}standing/", "Standing"),
        "enrolments": (f"{LEARNING}enrolments/", "EnrolmentList"),
        "attempts": (f"{LEARNING}attempts/?limit=2", "AttemptList"),
        "me": (f"{LEARNING}me/", "Me"),
    }
    return _answers(site.learner, addresses)


def _answers(client: Any, addresses: dict[str, tuple[str, str]]) -> Iterator[Example]:
    for name, (address, component) in addresses.items():
        yield Example(f"answers/{name}", component, read(client, address))


def read(client: Any, address: str) -> Any:
    answer = client.get(address)
    if answer.status_code != 200:
        raise RuntimeError(f"{address} answered {answer.status_code}.")
    return answer.json()
