"""The story of the programme."""

from typing import Any

from cms.models import ProgrammePage
from resources.demo.blocks import heading, image, page_link, passage, quote, reflect, text
from resources.demo.pages import PageText


def _milestone(when: str, starts_on: str, ends_on: str, what: str) -> dict[str, Any]:
    return {"when": when, "starts_on": starts_on, "ends_on": ends_on, "what": what}


_LISTENING = {
    "title": "Listening",
    "summary": "Before anybody planned anything, people listened.",
    "milestones": [
        _milestone(
            "2020 to December 2021",
            "2020",
            "2021-12",
            "Listening events. Volunteers form an oversight group to find the next steps.",
        ),
        _milestone(
            "December 2021",
            "2021-12",
            "",
            "Leads and volunteers name the areas of work that came out of the listening and ideation sessions. The "
            "executive board approves phase 1.",
        ),
    ],
}

_PHASE_1 = {
    "title": "Phase 1: finding out what to do",
    "summary": "Teams talk about race in their own work, and the actions are designed together.",
    "milestones": [
        _milestone(
            "April 2022",
            "2022-04",
            "",
            "A focus group for global majority staff, run by outside consultants. A workshop for leaders to scope "
            "the project.",
        ),
        _milestone(
            "April to October 2022",
            "2022-04",
            "2022-10",
            "Teams discuss race and racism in their own area of work, led by team champions.",
        ),
        _milestone(
            "July 2022",
            "2022-07",
            "",
            "The whole organisation meets for an update, and for what anti-racism means here.",
        ),
        _milestone(
            "July to September 2022",
            "2022-07",
            "2022-09",
            "The project team and an advisory group design work streams, outputs and measures together.",
        ),
    ],
}

_PHASE_2 = {
    "title": "Phase 2: trying it out",
    "summary": "The designed actions are launched and piloted across the organisation.",
    "milestones": [
        _milestone(
            "October 2022 to May 2023",
            "2022-10",
            "2023-05",
            "The actions are launched and piloted across the organisation.",
        ),
        _milestone(
            "January to May 2023",
            "2023-01",
            "2023-05",
            "What came out: a roundtable with partners in south London, academy training, the toolkit, an evaluation "
            "of the programme, a community of practice. Key initiatives become business as usual.",
        ),
        _milestone(
            "February 2023",
            "2023-02",
            "",
            "Part in the national Race Equality Week, with events, workshops and training.",
        ),
        _milestone(
            "Summer 2023",
            "2023",
            "",
            "An independent evaluation is published with recommendations, and a review of workplace interventions.",
        ),
    ],
}

PROGRAMME = PageText(
    model=ProgrammePage,
    name="the-programme",
    title="How the programme came about",
    introduction="From listening events in 2020 to an independent evaluation in 2023, and what you can take from it.",
    fields={
        "image": "paths",
        "aims": """
        The programme has two aims:

        1. A [psychologically safe](term:psychological-safety) place in which staff grow confident to talk about race and racial inequality.
        1. Staff who are confident to speak up about racial inequality and discrimination, and to respond to them.
        """,
        "phases": [("phase", phase) for phase in (_LISTENING, _PHASE_1, _PHASE_2)],
        "evaluation": """
        In summer 2023 an independent evaluation was published with recommendations. A review of workplace
        interventions came out beside it. You find both below this page.
        """,
        "get_involved": """
        You can use everything here in your own organisation.

        - Start with the [discussion framework](page:discussion-framework) if your team has never talked about race.
        - Read the [toolkit](page:how-to-talk-about-race) at your own pace.
        - Bring the [diverse panel guide](page:diverse-panel-guide) to your next interviews.
        - Join the [community of practice](term:community-of-practice). It is open to people from elsewhere.
        """,
    },
    body=[
        heading("Why it began"),
        passage(
            "racist-violence",
            text(
                """
                In May 2020 George Floyd was murdered. In the same months the pandemic showed how differently people
                fared by race, in who fell ill and who died.

                The organisation had to ask what it was doing itself. It decided that summer to become actively
                [anti-racist](term:anti-racism).
                """
            ),
        ),
        quote(
            "Not being racist is not enough. Racism has a history, and it is built into systems.", "The starting point"
        ),
        image("waves", "The work took three years, and it goes on."),
        heading("What you can take from it"),
        text(
            """
            If you plan something of this kind, the order may help you more than any single action.

            - **Listening came first.** It took more than a year before a plan was approved.
            - **Teams talked about their own work,** not about racism in general.
            - **Those concerned designed the actions,** together with those who had to carry them out.
            - **Everything was piloted** before it became business as usual.
            """
        ),
        reflect("Where does your own organisation stand on this path?", "What has been heard, and what came of it?"),
        page_link("how-to-talk-about-race", "Go on to the toolkit"),
    ],
)
