"""Which last parts of an address under /authors/ a profile may have."""

# What stands under /authors/ beside the profiles.
RESERVED = frozenset({"older"})
