"""The checks before publishing, one function each; ``articles/desk/checks.py`` lists them."""
