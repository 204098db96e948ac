"""Asking whether an address on the web answers, without being led astray.

An address comes from a text, so whoever writes it chooses where this server
knocks (server-side request forgery). Hence: http and https on their own ports
or above 1023, only to addresses of the public internet, and the connection is
made to the very address that was judged, so that a name cannot answer
otherwise the second time. Redirects are followed by hand, each judged anew.
"""

import http.client
import ipaddress
import socket
import ssl
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
    UNREACHED = "unreached"  # no answer in time, no such host, a broken certificate
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
        timeout: seconds for each step: connecting, and each answer.
        allow_private: let addresses inside a network through (tests).
    """
    try:
        for _step in range(REDIRECTS + 1):
            status, onward = _ask(address, timeout, allow_private)
            if status not in _REDIRECT or not onward:
                return Reached(Answer.GONE if status in _GONE else Answer.THERE, status)
            address = urljoin(address, onward)
    except _Private:
        return Reached(Answer.PRIVATE)
    except (UnicodeError, ValueError):
        return Reached(Answer.UNREADABLE)
    except (OSError, http.client.HTTPException):
        return Reached(Answer.UNREACHED)
    return Reached(Answer.THERE, status)


def _ask(address: str, timeout: float, allow_private: bool) -> tuple[int, str]:
    parts = urlsplit(address)
    host, port = parts.hostname or "", _port(parts)
    # People type addresses as they read them: with umlauts and spaces (RFC 3987).
    host = host if host.isascii() else host.encode("idna").decode()
    target = quote(parts.path or "/", safe=_PATH)
    if parts.query:
        target += "?" + quote(parts.query, safe=_PATH + "?")
    for method in ("HEAD", "GET"):
        with closing(_connected(parts.scheme, host, port, timeout, allow_private)) as connection:
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
    scheme: str, host: str, port: int, timeout: float, allow_private: bool
) -> http.client.HTTPConnection:
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    numbers = [str(entry[4][0]) for entry in found]
    if not allow_private and not all(_is_public(number) for number in numbers):
        raise _Private
    joined = _joined(numbers, port, timeout)
    if scheme == "https":
        try:
            joined = ssl.create_default_context().wrap_socket(joined, server_hostname=host)
        except BaseException:
            joined.close()
            raise
    connection = http.client.HTTPConnection(host, port, timeout=timeout)
    # "Host: example.org:443" is another host to some servers.
    connection.default_port = 443 if scheme == "https" else 80
    connection.sock = joined  # so that no second look at the name decides where to
    return connection


def _joined(numbers: list[str], port: int, timeout: float) -> socket.socket:
    """Return a connection to the first address that takes one: a host's IPv6 may be broken."""
    for number in numbers[:-1]:
        try:
            return socket.create_connection((number, port), timeout)
        except OSError:
            continue
    return socket.create_connection((numbers[-1], port), timeout)


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
