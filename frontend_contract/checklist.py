#!/usr/bin/env python3
"""What a client was seen to do on the wire, as a checklist; see README.md. `python checklist.py -- COMMAND …`"""

import sys

from conformance.runner import main

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
