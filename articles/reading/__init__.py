"""Every read by the public. Never imports ``desk`` or the desk's models."""
