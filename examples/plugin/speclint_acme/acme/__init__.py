"""Rules about names: ACME's sources stand in the catalogue by them."""
