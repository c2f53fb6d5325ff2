"""The words that the specs of the benchmarks are made of."""

THINGS = (
    *("accounts", "bookings", "campaigns", "contacts", "coupons", "events", "invoices", "leads"),
    *("members", "messages", "orders", "parcels", "payments", "products", "readings", "refunds"),
    *("reports", "reviews", "shipments", "sessions", "surveys", "tickets", "vehicles", "visits"),
)
DETAILS = (
    *("amount", "balance", "brand", "carrier", "channel", "colour", "comment", "country"),
    *("currency", "customer", "device", "discount", "duration", "gender", "height", "language"),
    *("location", "margin", "market", "method", "owner", "partner", "period", "phone"),
    *("position", "postcode", "priority", "quantity", "rating", "reason", "referrer", "region"),
    *("season", "segment", "series", "stage", "supplier", "tariff", "terminal", "timezone"),
    *("title", "topic", "trailer", "unit", "validity", "venue", "volume", "warehouse"),
)
PLACES = (
    *("archive", "backoffice", "branch", "cloud", "depot", "exchange", "factory", "gateway"),
    *("hub", "kiosk", "ledger", "market", "office", "portal", "registry", "shop"),
)
SYLLABLES = (
    *("al", "be", "co", "dro", "fen", "ga", "hy", "ix", "jo", "kor", "lu", "mé", "nor", "ö"),
    *("pra", "qui", "ro", "sol", "ta", "ul", "vex", "wa", "xe", "yo", "zu", "京"),
)
