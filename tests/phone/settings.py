"""Of the server that the tests here talk to: the suite's own, but mail is left in a folder, where a phone finds it."""

import os

from cms.settings.test import *  # noqa: F403
from cms.settings.test import ACCOUNT_RATE_LIMITS

EMAIL_BACKEND = "django.core.mail.backends.filebased.EmailBackend"
EMAIL_FILE_PATH = os.environ["MAIL_FOLDER"]
# The same rule as everywhere, but whoever signs up twice waits one second instead of ten.
MAIL_PAUSE = 1
ACCOUNT_RATE_LIMITS = {**ACCOUNT_RATE_LIMITS, "confirm_email": "1/1s/key,10/h/key"}
LOGGING = {"version": 1, "disable_existing_loggers": False, "root": {"level": "CRITICAL"}}
