"""The plain page of a document, whatever is in it."""

from django.template.loader import render_to_string

from cms.blocks.readable import readable_context
from cms.documents.build import Build
from tests.blocks.shared import public
from tests.documents.pictures import a_picture

DOCUMENT = {
    "type": "lesson",
    "title": "Listening & hearing",
    "path": "/en-GB/academy/listening/",
    "language": "en-GB",
    "introduction": "Why it comes first.",
    "minutes": 10,
    "key": "f2c1",
    "aims": "<p>To <strong>hear</strong>. <a href='/en-GB/x/'>There</a></p><script>bad()</script>",
    "body": [],
}


def _page(**members) -> str:
    return render_to_string("cms/readable/page.html", readable_context({**DOCUMENT, **members}))


def _block(block_type: str, **members) -> dict:
    return {"type": block_type, "id": "b1", "fallback": "", **members}


def test_it_begins_with_what_the_page_is():
    page = _page()

    assert '<html lang="en-GB">' in page
    assert "<h1>Listening &amp; hearing</h1>" in page
    assert "10 minutes" in page
    assert "f2c1" not in page


def test_it_shows_rich_text_and_nothing_that_could_run():
    page = _page()

    assert "<strong>hear</strong>" in page
    assert "<script" not in page
    assert "/en-GB/x/" not in page


def test_it_escapes_plain_text():
    assert "1 &lt; 2 &lt;script&gt;" in _page(body=[_block("quote", text="1 < 2 <script>", source="")])


def test_it_shows_a_block_that_it_never_heard_of():
    novelty = _block("weather_report", sky="Clouds", winds=[{"from": "West", "strong": False}])
    page = _page(body=[novelty])

    assert "Weather report" in page
    assert '<span class="label">Sky</span> Clouds' in page
    assert '<span class="label">Strong</span> no' in page


def test_it_shows_blocks_within_blocks():
    page = _page(body=[_block("passage", content_note=None, blocks=[_block("quote", text="They laughed.", source="")])])

    assert "They laughed." in page


def test_a_heading_keeps_its_level_and_anchor():
    assert '<h3 id="b1">Before you speak</h3>' in _page(body=[_block("heading", text="Before you speak", level=3)])


def test_a_picture_that_is_being_prepared_is_announced_by_its_words(db):
    page = _page(body=[public("image", {"image": a_picture().pk, "caption": "A field"})])

    assert "This picture is being prepared. A teal field" in page
    assert "A field" in page


def test_preview_of_a_draft_is_this_page(tree, rf):
    tree.lesson.title = "Not yet published"
    answer = tree.lesson.serve_preview(rf.get("/"), "")

    assert "<h1>Not yet published</h1>" in answer.render().content.decode()
    assert "Listen first." in answer.content.decode()


def test_it_reads_every_property_of_a_real_document(tree):
    page = render_to_string("cms/readable/page.html", readable_context(tree.lesson.document(Build())))

    assert '<h2 id="' in page
    assert '<span class="label">Source</span> A colleague' in page


ID = "0b4d8c3e-6f0a-4f6e-9d55-2f3c6a1b7e90"


def _question(question_type: str, **members) -> dict:
    common = {"id": ID, "prompt": "<p>Which?</p>", "image": None, "points": 2, "seen_by": "only_you_and_counts"}
    return {"type": question_type, **common, "language": None, **members}


def _quiz(*questions: dict) -> str:
    return _page(body=[_block("quiz", version=ID, questions=list(questions), answers=None)])


def test_it_shows_a_gap_where_it_stands():
    page = _quiz(_question("fill_gaps", parts=[{"text": "We ", "gap": ID}, {"text": " first.", "gap": None}]))

    assert "We ………… first." in page
    assert ID not in page


def test_it_numbers_questions_and_says_of_which_type_they_are():
    page = _quiz(_question("single_choice", options=[{"id": ID, "text": "Listen"}]), _question("short_text"))

    assert '<ol class="questions"><li><section class="question">' in page
    assert '<p class="kind">Single choice · 2 points</p>' in page
    assert page.count("…………") == 1
    assert "only you" not in page


def test_it_says_what_a_number_counts():
    assert '<span class="label">Pass mark</span> 60' in _page(pass_mark=60)
