"""The bare loop: reads and decodes all files of a folder, and does nothing with them.

usage: python benchmarks/decode.py FOLDER
"""

import os
import sys

import jiter

for parent, _, names in os.walk(sys.argv[1]):
    for name in names:
        with open(os.path.join(parent, name), "rb") as file:
            jiter.from_json(file.read(), catch_duplicate_keys=True)
