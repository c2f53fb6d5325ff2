"""The `Artifacts` folder of a source: what is handed in beside its spec."""
