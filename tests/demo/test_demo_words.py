"""How the demo's authors write, and what becomes of it."""

import pytest

from resources.demo.film import film
from resources.demo.french_spaces import spaced
from resources.demo.pdf import to_pdf
from resources.demo.prose import to_html
from resources.demo.sound import bell_and_silence


@pytest.mark.parametrize(
    ("prose", "html"),
    [
        pytest.param("One.\n\nTwo\nlines.", "<p>One.</p><p>Two lines.</p>", id="paragraphs"),
        pytest.param("- one\n- two", "<ul><li>one</li><li>two</li></ul>", id="a list"),
        pytest.param("1. one\n1. two", "<ol><li>one</li><li>two</li></ol>", id="a numbered list"),
        pytest.param("**Now** and *then*", "<p><b>Now</b> and <i>then</i></p>", id="stress"),
        pytest.param("[see](page:x) & go", '<p><a to="page:x">see</a> &amp; go</p>', id="a link"),
    ],
)
def test_it_turns_prose_into_html(prose, html):
    assert to_html(prose, lambda target: f'to="{target}"') == html


def test_it_sets_french_spaces():
    assert spaced([("« Oui » ?", 1)]) == [("«\u00a0Oui\u00a0»\u00a0?", 1)]


def test_it_writes_a_pdf_whose_table_points_at_its_objects():
    pdf = to_pdf("A (short) title", "# Heading\n\n" + "Words. " * 900)
    table = pdf[int(pdf.split(b"startxref\n")[1].split()[0]) :].splitlines()[3:]
    starts = [int(line.split()[0]) for line in table if line.endswith(b" n ")]

    assert [pdf[start:].split(b" ")[0] for start in starts] == [b"%d" % number for number in range(1, len(starts) + 1)]
    assert pdf.count(b"/Type /Page ") == 2


def test_it_makes_recordings_of_the_length_it_says():
    assert len(bell_and_silence(3)) == 3 * 1000
    assert film([("Pause", "Breathe.")], 2).count(bytes.fromhex("1F43B675")) == 4
