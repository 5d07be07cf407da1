"""Where a reader can turn to: public services of the United Kingdom."""

from typing import Any

_ALWAYS = "Day and night, every day"
_BRITAIN = "England, Scotland and Wales"

SERVICES: dict[str, dict[str, Any]] = {
    "emergency": {
        "name": "Emergency services",
        "description": "Police, ambulance and fire service, when somebody is in danger now.",
        "region": "United Kingdom",
        "phone": "999",
        "hours": _ALWAYS,
        "urgent": True,
    },
    "samaritans": {
        "name": "Samaritans",
        "description": "Somebody who listens, whatever you are going through. The call is free.",
        "region": "United Kingdom and Ireland",
        "phone": "116 123",
        "email": "jo@samaritans.org",
        "url": "https://www.samaritans.org",
        "hours": _ALWAYS,
        "urgent": True,
    },
    "nhs-111": {
        "name": "NHS 111",
        "description": "Medical help and advice, also about mental health, when it is not an emergency.",
        "region": "England",
        "phone": "111",
        "url": "https://111.nhs.uk",
        "hours": _ALWAYS,
    },
    "eass": {
        "name": "Equality Advisory and Support Service",
        "description": "Advice on discrimination and your rights under equality law.",
        "region": _BRITAIN,
        "phone": "0808 800 0082",
        "url": "https://www.equalityadvisoryservice.com",
    },
    "acas": {
        "name": "Acas helpline",
        "description": "Free advice on rights and duties at work, for employees and employers.",
        "region": _BRITAIN,
        "phone": "0300 123 1100",
        "url": "https://www.acas.org.uk",
    },
    "citizens-advice": {
        "name": "Citizens Advice",
        "description": "Free advice on work, discrimination and many other things.",
        "region": "England and Wales",
        "url": "https://www.citizensadvice.org.uk",
    },
}
