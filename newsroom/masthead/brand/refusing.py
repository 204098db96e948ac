"""Why an upload is not taken."""


class Refused(Exception):
    """A file is not taken; the message says why and what to do."""
