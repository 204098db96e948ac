"""A real web server on this machine, for what asks the web."""

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class _Handler(BaseHTTPRequestHandler):
    asked: list[str]
    released: threading.Event

    def do_HEAD(self) -> None:
        type(self).asked.append(f"{self.command} {self.path}")
        if self.path.startswith("/slow"):
            self.released.wait(5)
        if self.path == "/no-head" and self.command == "HEAD":
            self._say(405)
        elif self.path.startswith("/to/"):
            self._say(302, self.path.removeprefix("/to/"))
        elif self.path == "/loop":
            self._say(302, "/loop")
        else:
            self._say(int(self.path.strip("/")) if self.path.strip("/").isdigit() else 200)

    do_GET = do_HEAD

    def _say(self, status: int, location: str = "") -> None:
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: pytest shows what a test needs."""


@contextmanager
def web_server() -> Iterator[tuple[str, list[str]]]:
    """Yield the origin of a server and the list of what it was asked.

    ``/404`` answers 404 and so on, ``/to/X`` redirects to X, ``/slow`` waits
    until the server stops, ``/no-head`` refuses HEAD, ``/loop`` leads to itself.
    """
    handler = type("Handler", (_Handler,), {"asked": [], "released": threading.Event()})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}", handler.asked
    finally:
        handler.released.set()
        server.shutdown()
        server.server_close()
