"""Addresses of the learner's web page."""

from django.urls import path, re_path

from frontend_contract.learn import learn

urlpatterns = [path("", learn), re_path(r"^(?!files/)", learn)]
