"""Language data: one folder per language, TOML only (words, rules with their examples)."""
