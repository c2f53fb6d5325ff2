"""Pushing validated specs: read the service, plan, show, confirm, write, read back.

`run.push` is the way in. The reading order is the order of a run: `credentials`, `client`, `plan`,
`show`, `journal` and `lock`, `execute` (with `replace` and `merge`), `show` again. Nothing here is
imported by a lint run, so the HTTP client and pydantic cost nothing there.
"""
