#!/usr/bin/env python3
"""A server that answers with the recorded examples, to build a client against; see README.md. `python mock_server.py 8010`"""

from conformance.server import main

if __name__ == "__main__":
    main()
