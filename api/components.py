"""Every component of the schema by name. Blocks and pages describe themselves; the rest stands here."""

from functools import cache
from typing import Any

from academy.attempts.review import REVIEW
from academy.attempts.summary import SUMMARY
from academy.progress.freeze import COMPLETION
from academy.progress.standing import COURSE_STANDING, UNIT_STANDING
from academy.quizzes.content import QUESTION_FEEDBACK
from academy.quizzes.question import QuestionBlock
from academy.quizzes.registry import question_types
from academy.sync.item import sync_items
from academy.sync.receipts import RECEIPT
from academy.sync.sequences import DEVICE_NUMBERS
from academy.unit_blocks import unit_blocks
from api.content.packs import PACK, PACK_MANIFEST, PACKED_DOCUMENT, PACKED_FILE
from api.content.sync import sync_components
from api.errors import TITLES
from api.learning.enrolments import ENROLMENT
from api.learning.me import ERASURE, ERASURE_REQUEST, ME
from api.learning.receipts import KNOWN_RECEIPTS
from api.learning.sync import BATCH, RECEIPTS
from api.learning.unsent_work import UNSENT_WORK
from api.preview.exchange import EXCHANGE, GRANT
from api.preview.quizzes import TRIAL
from cms.accounts import export
from cms.blocks.registry import body_blocks
from cms.documents.page_types import page_types
from cms.models import ContentNote, GlossaryTerm, SiteSettings, SupportService
from cms.models.snippets import Snippet
from cms.shapes import (
    COMPONENTS,
    Schema,
    array,
    boolean,
    enum,
    integer,
    nullable,
    obj,
    ref,
    string,
    timestamp,
    union,
    uuid,
)

_LINK = nullable(string(description="A query string to put behind this list's address; null at the end."))
_ENTRY = {
    "key": uuid(),
    "type": string(),
    "title": string(),
    "path": string(),
    "locale": string(),
    "introduction": string(),
    "etag": string(description="Of the page's own document."),
}


def _items(component: str) -> Schema:
    return obj({"items": array(ref(component))})


_ANSWERS: dict[str, Schema] = {
    "PageList": obj({"next": _LINK, "previous": _LINK, "items": array(ref("Page"))}),
    "GlossaryTermList": _items("GlossaryTerm"),
    "SupportServiceList": _items("SupportService"),
    "LocaleList": obj({"items": array(obj({"locale": string(), "is_source": boolean()}))}),
    "SearchHit": obj(
        {
            "page": ref("Reference"),
            "locale": string(),
            "block": nullable(
                string(
                    description="Id of the block that holds the words, or of the passage that holds that block; "
                    "null: the page's own fields."
                )
            ),
            "excerpt": string(description="Plain text around the first word; of a passage, its content note alone."),
        }
    ),
    "SearchHitList": _items("SearchHit"),
    "Resolution": obj(
        {
            "outcome": enum("page", "redirect", "gone"),
            "page": nullable(ref("Reference")),
            "location": nullable(string(description="Where to go: a path here, or an address elsewhere.")),
        }
    ),
    "CourseOutline": obj(
        {
            **_ENTRY,
            "version": nullable(uuid(description="Name it in what learners do in this course.")),
            "sequence": enum("free", "advice", "gate", description="`gate`: units open one after the other."),
            "prerequisites": array(ref("Reference")),
            "prerequisite_rule": enum("advice", "gate", description="`gate`: they have to be completed first."),
            "enrolment": enum("open", "invitation", description="Who can enrol."),
            "enough": nullable(integer(minimum=1, description="How many modules it takes; null: all that count.")),
            "minutes": integer(minimum=0, description="Of all that is required."),
            "modules": array(ref("OutlineModule")),
        }
    ),
    "OutlineModule": obj(
        {
            **_ENTRY,
            "optional": boolean(),
            "enough": nullable(integer(minimum=1, description="How many lessons it takes; null: all that count.")),
            "minutes": integer(minimum=0, description="Of the required lessons."),
            "lessons": array(ref("OutlineLesson")),
        }
    ),
    "OutlineLesson": obj({**_ENTRY, "optional": boolean(), "minutes": integer(minimum=0)}),
    "Pack": PACK,
    "PackManifest": PACK_MANIFEST,
    "PackedDocument": PACKED_DOCUMENT,
    "PackedFile": PACKED_FILE,
    "Completion": COMPLETION,
    "Me": ME,
    "Erasure": ERASURE,
    "ErasureRequest": ERASURE_REQUEST,
    "Enrolment": ENROLMENT,
    "EnrolmentList": _items("Enrolment"),
    "UnitStanding": UNIT_STANDING,
    "CourseStanding": COURSE_STANDING,
    "Standing": obj(
        {
            "courses": array(ref("CourseStanding"), description="Always all that were asked for."),
            "units": array(ref("UnitStanding")),
            "is_whole": boolean(description="False: `units` holds only what changed. Keep what you know of others."),
            "since": string(description="Send it as `since` next time."),
        }
    ),
    "AttemptSummary": SUMMARY,
    "AttemptList": obj({"next": _LINK, "previous": _LINK, "items": array(ref("AttemptSummary"))}),
    "AttemptReview": REVIEW,
    "QuestionFeedback": QUESTION_FEEDBACK,
    "SyncBatch": BATCH,
    "UnsentWork": UNSENT_WORK,
    "Receipt": RECEIPT,
    "ReceiptList": RECEIPTS,
    "KnownReceipts": KNOWN_RECEIPTS,
    "DeviceNumbers": DEVICE_NUMBERS,
    "PreviewExchange": EXCHANGE,
    "PreviewGrant": GRANT,
    "PreviewTrial": TRIAL,
    "Reflection": obj(
        {
            "id": uuid(),
            "unit": uuid(description="Key of the page that holds the prompt, also where that page is gone."),
            "block": string(description="Id of the prompt's block in that page."),
            "text": nullable(string(description="Plain text, exactly as it was sent. Null: see `problem`.")),
            "problem": nullable(ref("Problem")),
            "current": boolean(description="Whether nothing newer was written on this prompt."),
            "written_at": timestamp(description="When the server got it."),
            "client_at": nullable(timestamp(description="When it was written, as the device said.")),
            "item": nullable(uuid(description="The id that the device gave it.")),
        },
        description="One version of what the learner wrote on a reflection prompt. Nobody else gets it.",
    ),
    "ReflectionList": obj({"next": _LINK, "previous": _LINK, "items": array(ref("Reflection"))}),
    "EntryPoint": obj(
        {
            "contract_version": string(),
            "epoch": uuid(description="Changes when a database was restored from a backup."),
            "locales": array(string()),
            "source_locale": string(),
            "media_base": string(description="Put it in front of every root-relative media address."),
            "signing_keys": {
                "type": "object",
                "additionalProperties": string(),
                "description": "Public keys by id (Ed25519; 32 bytes in base64), by which a pack's origin is told.",
            },
            "links": {"type": "object", "additionalProperties": string()},
        }
    ),
    "Problem": {
        "type": "object",
        "description": "An error (RFC 9457).",
        "required": ["type", "title", "status", "code", "detail"],
        "properties": {
            "type": string(),
            "title": string(),
            "status": integer(),
            "code": enum(*sorted(TITLES)),
            "detail": string(),
            "parameter": string(description="The query parameter at fault."),
            "pointer": string(description="A JSON pointer (RFC 6901) to what is wrong in the body."),
            "restart": string(
                description="Root-relative: where to begin again, for a cursor that is of no use any more."
            ),
        },
    },
}


@cache
def components() -> dict[str, Schema]:
    """Names to JSON Schemas, in order of name."""
    blocks = {name: block() for name, block in {**body_blocks.classes(), **unit_blocks.classes()}.items()}
    items = sync_items.classes()
    pages = page_types()
    snippets: tuple[type[Snippet], ...] = (GlossaryTerm, SupportService, ContentNote)
    found = {
        **COMPONENTS,
        **_ANSWERS,
        **export.components(),
        **{block.component_name(): block.schema() for block in blocks.values()},
        **_question_components(),
        **{item.component_name(): item.schema() for item in items.values()},
        **{page.component_name(): page.schema() for page in pages.values()},
        **{model.component_name(): model.schema() for model in snippets},
        "Site": SiteSettings.schema(),
        **sync_components(
            {**_names(pages), **{model.type_name: model.component_name() for model in snippets}, "site": "Site"}
        ),
        "Block": union({name: block.component_name() for name, block in blocks.items()}),
        "SyncItem": union({name: item.component_name() for name, item in items.items()}, by="kind"),
        "Page": union(_names(pages)),
    }
    return dict(sorted(found.items()))


def _names(pages: dict[str, Any]) -> dict[str, str]:
    return {name: page.component_name() for name, page in pages.items()}


def _question_components() -> dict[str, Schema]:
    """What each type of question offers, takes as a response and has for a key."""
    kinds = question_types.classes()
    return {
        **{kind.component_name(): kind().schema() for kind in kinds.values()},
        **{kind.component_name("Response"): kind.response_schema for kind in kinds.values()},
        **{kind.component_name("Key"): _key(kind) for kind in kinds.values()},
        "Question": union({name: kind.component_name() for name, kind in kinds.items()}),
        "QuestionResponse": _by_type("Response", "A response, by the type of its question."),
        "QuestionKey": _by_type("Key", "What is right, by the type of the question."),
        "QuestionFeedback": QUESTION_FEEDBACK,
    }


def _key(kind: type[QuestionBlock]) -> Schema:
    """What is right, with the rule by which it is marked."""
    rule = " ".join((kind.grade.__doc__ or "").split())
    known = kind.key_schema.get("description", "What is right.")
    return {**kind.key_schema, "description": f"{known} What a response earns: {rule}"}


def _by_type(of: str, description: str) -> Schema:
    references = [ref(kind.component_name(of)) for kind in question_types.classes().values()]
    return {"anyOf": references, "description": description}
