"""Addresses of organisations, for everybody to read."""

from cms.accounts.declaring import Unnamed, declarations


@declarations.register("cms.SupportService")
class SupportServices(Unnamed):
    why = "A helpline's address, published by the organisation."


@declarations.register("cms.SiteSettings")
class Site(Unnamed):
    why = "The programme's own address, published by the organisation."
