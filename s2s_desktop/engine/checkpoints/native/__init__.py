"""The project's own format: config.toml, model.safetensors and vocabularies."""
