"""The config file itself: the engine that lints specs finds what is wrong with it."""
