"""Reads a table with Python's csv: prints its rows as JSON. Arguments: file, separator."""
import csv
import json
import sys

csv.field_size_limit(10_000_000)
with open(sys.argv[1], newline="", encoding="utf-8") as file:
    separator = sys.argv[2].replace("tab", "\t")
    json.dump(list(csv.reader(file, delimiter=separator, strict=True)), sys.stdout)
