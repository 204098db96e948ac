"""What other programs put on the clipboard as HTML, and what a story keeps of it.

``<name>.html`` is the clipboard, ``<name>.body`` the body that is stored.
"""

from pathlib import Path

HERE = Path(__file__).parent
PASTE = """([html, text]) => {
  const data = new DataTransfer()
  if (html) data.setData("text/html", html)
  data.setData("text/plain", text)
  document.querySelector(".ProseMirror").dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }))
}"""


def clipboards() -> dict[str, tuple[str, str]]:
    """Return name -> (what is pasted, what is stored)."""
    return {
        path.stem: (path.read_text(), path.with_suffix(".body").read_text().strip())
        for path in sorted(HERE.glob("*.html"))
    }
