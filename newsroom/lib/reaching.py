"""Asking whether an address on the web answers, without being led astray.

An address comes from a text, so whoever writes it chooses where this server
knocks (server-side request forgery). Hence: http and https on their own ports
or above 1023, only to addresses of the public internet, and the connection is
made to the very address that was judged, so that a name cannot answer
otherwise the second time. Redirects are followed by hand, each judged anew.

Whoever answers chooses how slowly. Hence one deadline over everything that is
said to a server and read from it, which no byte that drips in puts off.
"""

import http.client
import io
import ipaddress
import socket
import ssl
import time
from collections.abc import Buffer
from contextlib import closing
from dataclasses import dataclass
from enum import Enum
from urllib.parse import SplitResult, quote, urljoin, urlsplit

REDIRECTS = 3
_GONE = frozenset({404, 410})
# Servers that do not know HEAD, or refuse it to all but browsers.
_ASK_AGAIN = frozenset({400, 403, 405, 406, 501})
_REDIRECT = frozenset({301, 302, 303, 307, 308})
# What stands unquoted in a path (RFC 3986, section 3.3), and what is quoted already.
_PATH = "/%:@!$&'()*+,;=~-._"
_HEADERS = {
    "User-Agent": "Mozilla/5.0 (compatible; newsroom link check)",
    "Accept": "*/*",
    "Connection": "close",
}


class Answer(Enum):
    """What came of asking."""

    THERE = "there"
    GONE = "gone"  # the server says so: 404 or 410
    LATE = "late"  # no answer within the time
    UNREACHED = "unreached"  # no such host, nobody at the port, a broken certificate
    PRIVATE = "private"  # an address inside a network, which readers cannot open
    UNREADABLE = "unreadable"  # no address at all


@dataclass(frozen=True, slots=True)
class Reached:
    """The answer, and the status where a server gave one."""

    answer: Answer
    status: int = 0


class _Private(Exception):
    pass


def reach(address: str, *, timeout: float, allow_private: bool = False) -> Reached:
    """Ask an address for its head, and for itself where that is refused.

    Args:
        address: http or https.
        timeout: seconds for all of it, redirects and the second question included.
            Only the look-up of a name, which nothing can interrupt, may take longer:
            as long as the machine's resolver is told to try.
        allow_private: let addresses inside a network through (tests).
    """
    until = time.monotonic() + timeout
    try:
        for _step in range(REDIRECTS + 1):
            status, onward = _ask(address, until, allow_private)
            if status not in _REDIRECT or not onward:
                return Reached(Answer.GONE if status in _GONE else Answer.THERE, status)
            address = urljoin(address, onward)
    except _Private:
        return Reached(Answer.PRIVATE)
    except TimeoutError:
        return Reached(Answer.LATE)
    # Before ValueError, because a certificate that does not hold is one too.
    except (OSError, http.client.HTTPException):
        return Reached(Answer.UNREACHED)
    except ValueError:
        return Reached(Answer.UNREADABLE)
    return Reached(Answer.THERE, status)


def _ask(address: str, until: float, allow_private: bool) -> tuple[int, str]:
    parts = urlsplit(address)
    host, port = parts.hostname or "", _port(parts)
    # People type addresses as they read them: with umlauts and spaces (RFC 3987).
    host = host if host.isascii() else host.encode("idna").decode()
    target = quote(parts.path or "/", safe=_PATH)
    if parts.query:
        target += "?" + quote(parts.query, safe=_PATH + "?")
    for method in ("HEAD", "GET"):
        with closing(_connected(parts.scheme, host, port, until, allow_private)) as connection:
            connection.request(method, target, headers=_HEADERS)
            answer = connection.getresponse()
            status, onward = answer.status, answer.getheader("Location", "")
        if status not in _ASK_AGAIN:
            break
    return status, onward


def _port(parts: SplitResult) -> int:
    if parts.scheme not in {"http", "https"} or not parts.hostname:
        raise ValueError("Not an address of the web.")
    port = parts.port or (443 if parts.scheme == "https" else 80)
    if port < 1024 and port not in {80, 443}:
        raise _Private  # a mail server or the like
    return port


def _connected(
    scheme: str, host: str, port: int, until: float, allow_private: bool
) -> http.client.HTTPConnection:
    _left(until)
    # getaddrinfo takes no timeout and cannot be cancelled: the one wait that
    # may outlast the deadline. It is noticed when the name has been found.
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    numbers = [str(entry[4][0]) for entry in found]
    if not allow_private and not all(_is_public(number) for number in numbers):
        raise _Private
    joined = _joined(numbers, port, until)
    if scheme == "https":
        try:
            # Holds for the handshake as a whole, whatever drips in.
            joined.settimeout(_left(until))
            joined = ssl.create_default_context().wrap_socket(joined, server_hostname=host)
        except BaseException:
            joined.close()
            raise
    connection = http.client.HTTPConnection(host, port)
    # "Host: example.org:443" is another host to some servers.
    connection.default_port = 443 if scheme == "https" else 80
    # Set here, so that no second look at the name decides where to.
    connection.sock = _Until(joined, until)
    return connection


def _joined(numbers: list[str], port: int, until: float) -> socket.socket:
    """Return a connection to the first address that takes one: a host's IPv6 may be broken.

    Each has its share of the time that those before it left.
    """
    refused: OSError = OSError("The name has no address.")
    for place, number in enumerate(numbers):
        share = _left(until) / (len(numbers) - place)
        try:
            return socket.create_connection((number, port), share)
        except OSError as error:
            refused = error
    raise refused


def _left(until: float) -> float:
    """Return the seconds left until a moment of the monotonic clock.

    Raises:
        TimeoutError: it has passed.
    """
    left = until - time.monotonic()
    if left <= 0:
        raise TimeoutError
    return left


class _Until:
    """A connection as ``http.client`` uses one, whose every wait ends at the same moment.

    A socket's own timeout begins anew with each byte that comes.
    """

    def __init__(self, joined: socket.socket, until: float) -> None:
        self._joined = joined
        self._until = until

    def sendall(self, data: Buffer) -> None:
        rest = memoryview(data)
        while rest:
            self._joined.settimeout(_left(self._until))
            rest = rest[self._joined.send(rest) :]

    def makefile(self, _mode: str) -> io.BufferedReader:
        return io.BufferedReader(_Incoming(self._joined, self._until))

    def close(self) -> None:
        self._joined.close()


class _Incoming(io.RawIOBase):
    """The bytes that come over a connection until the moment when its time is over."""

    def __init__(self, joined: socket.socket, until: float) -> None:
        self._joined = joined
        self._until = until

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Buffer) -> int:
        self._joined.settimeout(_left(self._until))
        return self._joined.recv_into(buffer)


# Global unicast without what carries an IPv4 address in it (6to4, Teredo): with those, and
# with NAT64 outside it, an address of a network could be written as one of the internet.
_UNICAST = ipaddress.ip_network("2000::/3")
_CARRIERS = (ipaddress.ip_network("2002::/16"), ipaddress.ip_network("2001::/32"))


def _is_public(number: str) -> bool:
    address = ipaddress.ip_address(number.partition("%")[0])
    if isinstance(address, ipaddress.IPv6Address):
        if address.ipv4_mapped:
            address = address.ipv4_mapped
        elif address not in _UNICAST or any(address in carrier for carrier in _CARRIERS):
            return False
    return address.is_global and not address.is_multicast
