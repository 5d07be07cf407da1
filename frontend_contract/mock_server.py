#!/usr/bin/env python3
"""A server that answers with recorded examples, to build a client against: `python mock_server.py 8010`"""

from conformance.server import main

if __name__ == "__main__":
    main()
