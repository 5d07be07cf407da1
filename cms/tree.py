"""
Moving a page to the first place below another.

Wagtail counts the children that it copies, and those of an alias, from position 0; treebeard takes the first place to
be position 1, and so shifts a child from 0 to the very place that it is about to fill. Whoever then moved a page
there met a unique constraint, on any database. Left of the first child is the same place, whatever its number.
"""

from treebeard.mp_tree import MP_MoveHandler
from wagtail.actions import move_page


class MoveHandler(MP_MoveHandler):
    """Treebeard's own way to move, except that “first” means left of whatever stands first."""

    def process(self) -> None:
        first = self._first()
        if first is None:
            super().process()
        elif first.pk != self.node.pk:
            self.target, self.pos = first, "left"
            super().process()

    def _first(self):
        """What stands where the page is to go first; None if it goes elsewhere, or nothing stands there."""
        if self.pos == "first-child":
            return self.target.get_first_child()
        return self.target.get_first_sibling() if self.pos == "first-sibling" else None


def install() -> None:
    """Put it where every move of a page passes: from code, the admin and its API alike."""
    move_page.MP_MoveHandler = MoveHandler
