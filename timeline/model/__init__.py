"""What flows through the pipeline; imports nothing else of the package.

`published` (the shape of timeline.json, pydantic) is not imported here: only the edges need it.
"""
