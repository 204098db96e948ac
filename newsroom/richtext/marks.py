"""The marks in force at a place: links, bold, italics and code, in one order."""

from .elements import MARKS
from .escaping import escape_value

Attributes = tuple[tuple[str, str], ...]


class Marks:
    """Opens and closes marks so that those in force enclose what comes next."""

    def __init__(self, out: list[str]) -> None:
        """``out`` is what the tags are written to."""
        self._out = out
        self._in_force: list[tuple[str, Attributes | None]] = []
        self._written: list[tuple[str, Attributes]] = []

    def start(self, tag: str, attributes: Attributes | None) -> None:
        """Put a mark in force; without attributes (None) it marks nothing."""
        self._in_force.append((tag, attributes))

    def end(self, tag: str) -> None:
        """End the innermost mark of this kind."""
        for place in range(len(self._in_force) - 1, -1, -1):
            if self._in_force[place][0] == tag:
                del self._in_force[place]
                break

    def write(self) -> None:
        """Close and open tags until those written are those in force."""
        wanted: list[tuple[str, Attributes]] = []
        for tag in MARKS:
            for mark, attributes in reversed(self._in_force):
                if mark == tag and attributes is not None:
                    wanted.append((tag, attributes))
                    break
        same = 0
        for written, want in zip(self._written, wanted, strict=False):
            if written != want:
                break
            same += 1
        self.close(same)
        for tag, attributes in wanted[same:]:
            values = "".join(f' {name}="{escape_value(value)}"' for name, value in attributes)
            self._out.append(f"<{tag}{values}>")
            self._written.append((tag, attributes))

    def close(self, keep: int = 0) -> None:
        """Close the tags written but for the outermost ``keep``; a block ends."""
        while len(self._written) > keep:
            self._out.append(f"</{self._written.pop()[0]}>")
