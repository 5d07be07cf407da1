"""The server that phones talk to in tests: on a database that it is given, with mail in a folder."""

from pathlib import Path

from frontend_contract.simulator.processes import Processes


class Server(Processes):
    def __init__(self, database: str, mail: Path, *, processes: int = 1):
        self.mail = mail
        environment = {
            "DATABASE_URL": database,
            "DJANGO_SETTINGS_MODULE": "tests.phone.settings",
            "MAIL_FOLDER": str(mail),
        }
        super().__init__(environment, workers=processes)
