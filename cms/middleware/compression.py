"""
Smaller answers. A strong `ETag` stays as it is: it names what the client gets to read, whatever the transport did
to it, so `If-None-Match` works the same with and without compression.
"""

from collections.abc import Callable
from functools import lru_cache
from gzip import compress as gzip
from typing import Any

import brotli
from django.http import HttpRequest, HttpResponse
from django.utils.cache import patch_vary_headers
from django.utils.text import compress_string

_TEXTS = ("text/", "application/json", "application/problem+json", "application/vnd.oai.openapi", "image/svg+xml")
_SMALLEST = 500
_LARGEST_KEPT = 128 * 1024


class CompressionMiddleware:
    """
    Brotli or gzip, as `Accept-Encoding` allows, for text in whole answers. Left alone: small bodies, ranges,
    streams, files, and what is encoded already. HEAD gets the headers that GET would get.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]):
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        if response.status_code == 304 or may_be_compressed(response):
            patch_vary_headers(response, ["Accept-Encoding"])
        if not may_be_compressed(response):
            return response
        encoding = best_encoding(request.headers.get("Accept-Encoding", ""), offers_for(response))
        if encoding and request.method == "HEAD" and not response.content:
            del response["Content-Length"]  # the length of what GET would send is not known
        elif encoding and len(response.content) >= _SMALLEST:
            _compress(response, encoding)
        return response


def may_be_compressed(response: Any) -> bool:
    if response.streaming or response.status_code in (204, 206, 304):
        return False
    if response.has_header("Content-Encoding") or response.has_header("Accept-Ranges"):
        return False
    if "no-transform" in response.get("Cache-Control", ""):
        return False
    return response.get("Content-Type", "").startswith(_TEXTS)


def offers_for(response: HttpResponse) -> tuple[str, ...]:
    """
    Encodings, the best first. What only one person may read is never brotli but gzip padded to a random length:
    its exact length would tell a stranger, who can make that person's browser send requests, what is in it (BREACH).
    """
    return ("br", "gzip") if is_public(response) else ("gzip",)


def is_public(response: HttpResponse) -> bool:
    return "public" in [part.strip() for part in response.get("Cache-Control", "").split(",")]


def best_encoding(accepted: str, offers: tuple[str, ...]) -> str | None:
    """One of `offers`, or None for sending as it is, from an `Accept-Encoding` header (RFC 9110, section 12.5.3)."""
    weights = {}
    for part in accepted.lower().split(","):
        name, _, parameters = part.partition(";")
        weights[name.strip()] = _weight(parameters)
    wanted = {name: weights.get(name, weights.get("*", 0)) for name in offers}
    best = max(offers, key=lambda name: wanted[name])  # the first of equals
    return best if wanted[best] > 0 else None


def _weight(parameters: str) -> float:
    name, _, value = parameters.strip().partition("=")
    if name.strip() != "q":
        return 1
    try:
        return float(value)
    except ValueError:
        return 0


def _compress(response: HttpResponse, encoding: str) -> None:
    body = response.content
    if not is_public(response):
        response.content = compress_string(body, max_random_bytes=100)
    elif len(body) <= _LARGEST_KEPT:
        response.content = kept_compressed(body, encoding)
    else:
        response.content = compressed(body, encoding)
    response["Content-Encoding"] = encoding
    response["Content-Length"] = str(len(response.content))


def compressed(body: bytes, encoding: str) -> bytes:
    return brotli.compress(body, quality=5) if encoding == "br" else gzip(body, 6, mtime=0)


#: The documents that are asked for most are the same bytes each time.
kept_compressed = lru_cache(maxsize=256)(compressed)
