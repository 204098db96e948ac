"""A mail server that takes nothing."""

from typing import Any

from django.core.mail.backends.base import BaseEmailBackend


class RefusingBackend(BaseEmailBackend):
    def send_messages(self, _messages: Any) -> int:
        raise ConnectionRefusedError("No mail today.")
