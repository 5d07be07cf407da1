"""What follows for a page from itself and all its ancestors: whether it is live, when, and for whom. Pure rules."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from cms.documents import audience

#: Wagtail's tree paths grow by this many characters a level.
STEP = 4
#: Sorts after any character of a tree path: what is below `path` lies between `path` and `path + AFTER_ALL`.
AFTER_ALL = "~"


@dataclass(frozen=True)
class PageState:
    """What one page says of itself. `clauses` are its own restrictions (see `audience`)."""

    tree_path: str
    slug: str
    live: bool
    go_live_at: datetime | None = None
    expire_at: datetime | None = None
    clauses: tuple[audience.Clause | None, ...] = field(default=())


@dataclass(frozen=True)
class Effective:
    """What holds for a page once its ancestors are counted in."""

    is_live: bool
    visible_from: datetime | None
    visible_until: datetime | None
    audience: str


def ancestor_paths(tree_path: str) -> list[str]:
    """Tree paths of the page itself and its ancestors, below the root of the tree."""
    return [tree_path[:end] for end in range(2 * STEP, len(tree_path) + 1, STEP)]


def effective(chain: Iterable[PageState]) -> Effective:
    """Combine a page with its ancestors: live if all are, from the latest start to the earliest end."""
    pages = list(chain)
    starts = [page.go_live_at for page in pages if page.go_live_at]
    ends = [page.expire_at for page in pages if page.expire_at]
    return Effective(
        is_live=bool(pages) and all(page.live for page in pages),
        visible_from=max(starts, default=None),
        visible_until=min(ends, default=None),
        audience=audience.combine(clause for page in pages for clause in page.clauses),
    )


def chain_of(tree_path: str, states: Mapping[str, PageState]) -> list[PageState]:
    return [states[path] for path in ancestor_paths(tree_path) if path in states]
