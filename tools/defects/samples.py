"""Values to put defects into, each of another kind."""

from __future__ import annotations

PACKAGE = {
    "name": "@acme/orders",
    "version": "2.4.0",
    "description": "Reads orders, writes them down and tells everybody who asked",
    "private": True,
    "license": "Apache-2.0",
    "author": {"name": "Ada Lee", "email": "ada@acme.test", "url": "https://acme.test/~ada"},
    "keywords": ["orders", "queue", "event driven"],
    "scripts": {
        "build": "tsc -p . && node build.js",
        "test": "jest --runInBand",
        "prepare": "husky install || true",
    },
    "files": ["dist", "!dist/**/*.map"],
    "engines": {"node": ">=18.0.0"},
    "dependencies": {"express": "^4.19.2", "zod": "~3.22.4"},
    "devDependencies": {"@types/node": "^20.1.0", "jest": "29.x", "typescript": "5.4.5"},
    "jest": {"collectCoverage": False, "coverageThreshold": {"global": {"branches": 80}}},
}

GEOGRAPHY = {
    "type": "FeatureCollection",
    "bbox": [-10.5, 35.25, 30, 60.125],
    "features": [
        {
            "type": "Feature",
            "id": 1,
            "properties": {"name": "Old Town", "population": 5214, "height": None},
            "geometry": {"type": "Point", "coordinates": [13.4, 52.52]},
        },
        {
            "type": "Feature",
            "id": 2,
            "properties": {"name": "River", "population": 0, "height": 34.5},
            "geometry": {
                "type": "LineString",
                "coordinates": [[13.1, 52.4], [13.25, 52.5], [13.5, 52.45]],
            },
        },
        {
            "type": "Feature",
            "id": 3,
            "properties": {},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[0, 0], [0, 10], [10, 10], [0, 0]], [[2, 2], [2, 3], [3, 3]]],
            },
        },
    ],
}

API = {
    "openapi": "3.0.3",
    "info": {"title": "Orders", "version": "1.0.0", "description": "All about orders.\nAnd more."},
    "servers": [
        {"url": "https://{region}.acme.test/v1", "variables": {"region": {"enum": ["eu"]}}}
    ],
    "paths": {
        "/orders/{id}": {
            "get": {
                "operationId": "getOrder",
                "parameters": [
                    {"name": "id", "in": "path", "required": True, "schema": {"type": "string"}},
                    {
                        "name": "full",
                        "in": "query",
                        "schema": {"type": "boolean", "default": False},
                    },
                ],
                "responses": {
                    "200": {
                        "description": "An order",
                        "content": {
                            "application/json": {"schema": {"$ref": "#/components/schemas/Order"}}
                        },
                    },
                    "404": {"description": "There is none"},
                },
            }
        }
    },
    "components": {
        "schemas": {
            "Order": {
                "type": "object",
                "required": ["id", "items"],
                "properties": {
                    "id": {"type": "string", "pattern": "^o-\\d+$", "example": "o-17"},
                    "items": {"type": "array", "items": {"type": "integer", "minimum": 1}},
                    "note": {"type": "string", "nullable": True, "maxLength": 500},
                },
            }
        }
    },
}

RECORDS = [
    {"id": 101, "name": "Ada", "active": True, "score": 9.75, "tags": ["new", "vip"], "at": None},
    {"id": 102, "name": "Ben O'Neil", "active": False, "score": -1.5, "tags": [], "at": "10:30"},
    {"id": 103, "name": "Cléo", "active": True, "score": 3e3, "tags": ["old"], "at": "2024-01-31"},
    {"id": 104, "name": "丹", "active": True, "score": 0, "tags": ["new", "old"], "at": None},
]

NESTED = {
    "matrix": [[1, 2, 3], [4, 5, 6], [[7], [8, [9, [10]]]]],
    "tree": {
        "name": "root",
        "children": [
            {"name": "left", "children": [{"name": "leaf", "children": []}]},
            {"name": "right", "children": [{"name": "bud"}, {"name": "twig", "children": [{}]}]},
        ],
    },
    "rules": {"and": [{"or": [{"==": [{"var": "a"}, 1]}, {"not": [True]}]}, {"in": ["x", "xyz"]}]},
    "a": {"b": {"c": {"d": {"e": [{"f": {"g": "deep"}}]}}}, "h": "less deep"},
}

TEXTS = {
    "title": "How to write it down",
    "intro": "Most of what follows is known: it was said before, by others, and better.",
    "steps": [
        "Open the file, look at it and close it again.",
        "Say what you see (not what you want to see); then wait.",
        'When somebody asks: "why?", answer with a number, e.g. 17.5%.',
    ],
    "errors": {
        "required": "The field {name} is required",
        "too_long": "{name} has more than {max} characters: {value}",
        "html": "See <a href='https://acme.test/help'>our help</a> & ask",
    },
    "regex": '^[a-z]{2,}\\s*=\\s*"[^"]*"$',
    "empty": "",
    "blank": " ",
    "emoji": "Ship it 🚀, now",
    "path": "C:\\temp\\new",
    "footer": "Last changed on 2024-01-31 at 10:30, by Ada",
}

SAMPLES: dict[str, object] = {
    "package": PACKAGE,
    "geography": GEOGRAPHY,
    "api": API,
    "records": RECORDS,
    "nested": NESTED,
    "texts": TEXTS,
}
