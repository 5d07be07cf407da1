"""The toolkit and its six chapters."""

from resources.demo.blocks import image_with_text, key_points, page_link, text
from resources.demo.content.chapters_on_change import CHANGE
from resources.demo.content.chapters_on_talking import TALKING
from resources.demo.pages import PageText
from resources.models import ToolkitPage

TOOLKIT = PageText(
    model=ToolkitPage,
    name="how-to-talk-about-race",
    title="How to talk about race",
    introduction="A toolkit for individuals, organisations and communities: honest conversations, and lasting steps.",
    fields={"image": "gathering"},
    body=[
        text(
            """
            Many people do not talk about race because they fear to say something wrong. Then those who live with
            racism are left alone with it. This toolkit helps you to begin.

            Read the chapters in any order. Each takes less than ten minutes.
            """
        ),
        image_with_text(
            "paths",
            "Three ways to use it",
            """
            - **Alone:** read a chapter and answer its question for yourself.
            - **In pairs:** read the same chapter and meet for a walk.
            - **As a team:** take one chapter a month into your team meeting.
            """,
        ),
        key_points(
            "What you will find",
            "Chapters one to four are about conversations: preparing, holding and surviving them.",
            "Chapter five is about organisations, chapter six about communities.",
        ),
        page_link("discussion-framework", "Leading a first conversation? There is a framework for it"),
    ],
    children=[*TALKING, *CHANGE],
)
