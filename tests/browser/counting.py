"""Counting what a person does besides typing the text."""

import base64
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page


class Counted:
    """Hands that count: a click, a key chord, a field filled, a choice, a file dropped.

    Typing is what one is there for and is not counted: the running text, the
    name of a block after a slash, the Enter that ends a line. It goes to the
    page directly. Waiting and looking are not actions.
    """

    def __init__(self, page: Page) -> None:
        self.page = page
        self.done: list[str] = []

    @property
    def count(self) -> int:
        return len(self.done)

    def click(self, target: Locator, **how: Any) -> None:
        self.done.append(f"click {target}")
        target.click(**how)

    def fill(self, target: Locator, text: str, *, on: bool = False) -> None:
        """Go to a field and type into it, key by key; ``on`` ends the line with Enter."""
        self.done.append(f"fill {target}")
        target.focus()
        target.press_sequentially(text)
        if on:
            target.press("Enter")

    def choose(self, target: Locator, label: str) -> None:
        self.done.append(f"choose {label} in {target}")
        target.select_option(label=label)

    def press(self, chord: str) -> None:
        self.done.append(f"press {chord}")
        self.page.keyboard.press(chord)

    def drop(self, target: Locator, file: Path) -> None:
        """Drop a picture from the desktop onto an element."""
        self.done.append(f"drop {file.name} on {target}")
        carried = self.page.evaluate_handle(
            """([name, data]) => {
              const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0))
              const transfer = new DataTransfer()
              transfer.items.add(new File([bytes], name, { type: "image/jpeg" }))
              return transfer
            }""",
            [file.name, base64.b64encode(file.read_bytes()).decode()],
        )
        target.scroll_into_view_if_needed()
        box = target.bounding_box() or {"x": 0, "y": 0, "width": 0, "height": 0}
        event = {
            "dataTransfer": carried,
            "clientX": box["x"] + box["width"] / 2,
            "clientY": box["y"] + min(box["height"] - 4, 60),
        }
        for kind in ("dragenter", "dragover", "drop"):
            target.dispatch_event(kind, event)
