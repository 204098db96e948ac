"""A real web server on this machine, for what asks the web."""

import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from socketserver import BaseRequestHandler, ThreadingTCPServer


class _Handler(BaseHTTPRequestHandler):
    asked: list[str]
    released: threading.Event

    def do_HEAD(self) -> None:
        type(self).asked.append(f"{self.command} {self.path}")
        if self.path.startswith("/slow"):
            self.released.wait(5)
        if self.path == "/drip":
            return self._drip(b"H", every=0.02)
        if self.path == "/continue":
            return self._drip(b"HTTP/1.1 100 Continue\r\n\r\n", every=0.001)
        if self.path == "/steps":
            self.released.wait(0.1)
            return self._say(302, "/steps")
        if self.path == "/no-head" and self.command == "HEAD":
            self._say(405)
        elif self.path.startswith("/to/"):
            self._say(302, self.path.removeprefix("/to/"))
        elif self.path == "/loop":
            self._say(302, "/loop")
        else:
            self._say(int(self.path.strip("/")) if self.path.strip("/").isdigit() else 200)
        return None

    do_GET = do_HEAD

    def _drip(self, piece: bytes, *, every: float) -> None:
        with suppress(OSError):
            while not self.released.wait(every):
                self.wfile.write(piece)

    def _say(self, status: int, location: str = "") -> None:
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: pytest shows what a test needs."""


@contextmanager
def web_server(certificate: Path | None = None) -> Iterator[tuple[str, list[str]]]:
    """Yield the origin of a server and the list of what it was asked.

    ``/404`` answers 404 and so on, ``/to/X`` redirects to X, ``/slow`` waits
    until the server stops, ``/no-head`` refuses HEAD, ``/loop`` leads to itself,
    ``/steps`` does so after a tenth of a second. ``/drip`` and ``/continue``
    send small pieces until the server stops, and never an answer.

    Args:
        certificate: with its key, in one file; the server then speaks TLS.
    """
    handler = type("Handler", (_Handler,), {"asked": [], "released": threading.Event()})
    server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
    if certificate:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server.socket = context.wrap_socket(
            server.socket, server_side=True, do_handshake_on_connect=False
        )
    scheme = "https" if certificate else "http"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"{scheme}://127.0.0.1:{server.server_address[1]}", handler.asked
    finally:
        handler.released.set()
        server.shutdown()
        server.server_close()


@contextmanager
def dripping(first: bytes) -> Iterator[int]:
    """Yield the port of a server that says ``first`` to all, and then a byte at a time."""
    stopped = threading.Event()

    class Handler(BaseRequestHandler):
        def handle(self) -> None:
            with suppress(OSError):
                self.request.sendall(first)
                while not stopped.wait(0.02):
                    self.request.sendall(b"\0")

    server = ThreadingTCPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield server.server_address[1]
    finally:
        stopped.set()
        server.shutdown()
        server.server_close()
