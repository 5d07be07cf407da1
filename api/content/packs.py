"""Packs: what to download in order to have a course, a module, a toolkit or a guide without a network."""

import hashlib
from datetime import datetime
from typing import Any, ClassVar
from uuid import UUID

from django.conf import settings
from django.utils import timezone

from api import parameters as p
from api.errors import BadParameter, NotFound
from api.packs.contents import PACKED, Asked, Contents, contents_of
from api.packs.files import WIDEST
from api.packs.manifest import good_until, manifest, sizes
from api.reading import Answer, ReadingView, json_answer
from cms.documents.audience import Principal
from cms.documents.render import strong_etag
from cms.shapes import Schema, array, boolean, enum, integer, obj, ref, string, timestamp, uuid
from cms.signing import ALGORITHM, sign

FOR_EVER = "public, max-age=31536000, immutable"
_SHA256 = string(pattern="^[0-9a-f]{64}$", description="Hexadecimal.")
_SIZE = integer(minimum=0)
_IMAGES = enum(*WIDEST, description="Pictures up to 640 (`small`) or 1,920 (`full`) pixels wide.")
_HEAD: dict[str, Schema] = {
    "key": uuid(description="Of the page that it begins with."),
    "type": enum(*PACKED),
    "locale": string(),
    "images": _IMAGES,
    "contract_version": string(),
    "expires_at": timestamp(description="Ask for the pack again before; what does not change keeps its digest."),
    "is_complete": boolean(description="False: some files are not ready yet. Ask again a minute later."),
}
PACK = obj(
    {
        **_HEAD,
        "title": string(),
        "documents": integer(minimum=1, description="How many there are."),
        "files": _SIZE,
        "total_bytes": integer(minimum=1, description="Of all documents and files, before any compression."),
        "bytes_by_role": {
            "type": "object",
            "additionalProperties": _SIZE,
            "description": "The same by what it is there for, such as `image` or `recording`, which may be left out.",
        },
        "manifest": obj({"url": string(), "sha256": _SHA256, "bytes": integer(minimum=1)}),
        "signature": obj(
            {
                "algorithm": enum(ALGORITHM),
                "key": string(description="Which of the entry point's `signing_keys` it is checked with."),
                "value": string(description="Over the bytes of the manifest; base64."),
            }
        ),
    },
    description="What it takes to have something without a network, to be shown before the download.",
)
PACK_MANIFEST = obj(
    {**_HEAD, "documents": array(ref("PackedDocument"), minItems=1), "files": array(ref("PackedFile"))},
    description="Everything to fetch. Of two manifests, fetch what is in the new one and not in the old, by address "
    "and digest. If something has another digest than this says, ask for the pack again.",
)
_PART: dict[str, Schema] = {"url": string(), "sha256": _SHA256, "bytes": _SIZE, "media_type": string()}
PACKED_DOCUMENT = obj(
    {**_PART, "role": enum("page", "outline", "support", "glossary", "site")},
    description="An address of this API, and the digest of what it answers.",
)
PACKED_FILE = obj(
    {**_PART, "role": enum("image", "recording", "captions", "download")},
    description="A file at a root-relative address: put `media_base` in front. Ranges are served, so a download can "
    "go on where it stopped.",
)


def _images(name: str, text: str) -> str:
    if text not in WIDEST:
        raise BadParameter(f"“{name}” is one of: {', '.join(WIDEST)}.", parameter=name)
    return text


class PackView(ReadingView):
    """Something about one pack."""

    parameters: ClassVar[dict[str, p.Parameter]] = {
        "locale": p.LOCALE,
        "images": p.Parameter(_IMAGES, _images, "Which pictures to take along.", default="small"),
    }

    @property
    def area(self) -> str:
        """Where the addresses of this reader's content begin."""
        return "/api/v1/learning/content/" if self.learner else "/api/v1/content/"

    def made(self, principal: Principal, key: UUID, locale: str, images: str) -> tuple[Contents, dict[str, Any], bytes]:
        """What is in the pack, what is said of it, and its manifest."""
        contents = contents_of(Asked(principal, self.area, key, locale, images))
        head = {
            "key": str(key),
            "type": contents.root.type,
            "locale": locale,
            "images": images,
            "contract_version": settings.CONTRACT_VERSION,
            "expires_at": good_until(timezone.now(), contents.until).strftime("%Y-%m-%dT%H:%M:%SZ"),
            "is_complete": contents.is_complete,
        }
        return contents, head, manifest(head, contents.documents, contents.files)


class Pack(PackView):
    """A course, module, toolkit, guide or discussion framework, to take along: how large it is, and its manifest."""

    component = "Pack"

    def answer(self, principal, known, key: UUID, locale: str, images: str) -> Answer:
        contents, head, content = self.made(principal, key, locale, images)
        parts = [*contents.documents, *contents.files]
        digest, signature = hashlib.sha256(content).hexdigest(), sign(content)
        address = f"{self.area}packs/{key}/{digest}/?locale={locale}&images={images}"
        return json_answer(
            {
                **head,
                "title": contents.root.title,
                "documents": len(contents.documents),
                "files": len(contents.files),
                "total_bytes": sum(part.size for part in parts),
                "bytes_by_role": sizes(parts),
                "manifest": {"url": address, "sha256": digest, "bytes": len(content)},
                "signature": {"algorithm": ALGORITHM, "key": signature.key, "value": signature.value},
            },
            until=contents.until,
        )


class Manifest(PackView):
    """The manifest with this digest. It never changes; 404 as soon as there is a newer one."""

    component = "PackManifest"

    def answer(self, principal, known, key: UUID, digest: str, locale: str, images: str) -> Answer:
        contents, _head, content = self.made(principal, key, locale, images)
        if hashlib.sha256(content).hexdigest() != digest:
            raise NotFound("There is a newer manifest, or there never was this one. Ask for the pack again.")
        return Answer(content, strong_etag(content), contents.until)

    def _caching(self, until: datetime | None) -> dict[str, str]:
        """It holds digests and addresses alone, so a copy may be kept; but for what somebody has to be signed in."""
        return super()._caching(until) if self.learner or until else {"Cache-Control": FOR_EVER}
