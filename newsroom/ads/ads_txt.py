"""What may stand in ads.txt (IAB Tech Lab, "ads.txt Specification Version 1.1", section 3)."""

import re
from collections.abc import Iterable

from django.utils.translation import gettext as _

from .domain_names import DOMAIN

_VARIABLE = re.compile(r"([A-Za-z]+)\s*=(.*)")
_COUNTRY = re.compile(r"[A-Z]{2}")
_RELATIONS = ("DIRECT", "RESELLER")
# Variables whose value is a domain.
_OF_DOMAINS = ("SUBDOMAIN", "OWNERDOMAIN", "MANAGERDOMAIN", "INVENTORYPARTNERDOMAIN")


def problems(lines: Iterable[str]) -> list[str]:
    """Return what is wrong with a file, a sentence each that names the line and says what to write.

    Records, variables, comments and empty lines are known; letters may be large or small as
    the specification lets them. What follows a semicolon in a record is for extensions.
    """
    found: list[str] = []
    owners: list[int] = []
    for number, line in enumerate(lines, 1):
        said = line.partition("#")[0].strip()
        if not said:
            continue
        variable = _VARIABLE.fullmatch(said)
        if variable:
            name, value = variable[1].upper(), variable[2].strip()
            problem = _of_variable(name, value)
            if name == "OWNERDOMAIN" and not problem:
                owners.append(number)
        else:
            problem = _of_record(said.partition(";")[0])
        if problem:
            found.append(_("Line %(line)d: %(problem)s") % {"line": number, "problem": problem})
    found += [
        _("Line %(line)d: OWNERDOMAIN stands in line %(first)d already; keep one of them.")
        % {"line": number, "first": owners[0]}
        for number in owners[1:]
    ]
    return found


def _of_record(record: str) -> str:
    fields = [field.strip() for field in record.split(",")]
    if not 3 <= len(fields) <= 4:
        return _(
            "write domain, account id, DIRECT or RESELLER, parted by commas, and the "
            "certification id as a fourth where there is one."
        )
    domain, account, relation, *certification = fields
    if not DOMAIN.fullmatch(domain):
        return _("“%(said)s” is no domain; write one such as adsystem.example.") % {
            "said": domain[:100]
        }
    if not account or re.search(r"\s", account):
        return _("the account id stands second and has no blanks.")
    if relation.upper() not in _RELATIONS:
        return _("write DIRECT or RESELLER third, not “%(said)s”.") % {"said": relation[:100]}
    if certification and not re.fullmatch(r"[A-Za-z0-9._-]+", certification[0]):
        return _("the certification id has letters and figures alone; leave its comma out with it.")
    return ""


def _of_variable(name: str, value: str) -> str:
    if name == "CONTACT":
        return "" if value else _("say after CONTACT= whom to ask: an address or a page.")
    if name not in _OF_DOMAINS:
        return _("the variable %(name)s is not known; write CONTACT or one of %(known)s.") % {
            "name": name[:50],
            "known": ", ".join(_OF_DOMAINS),
        }
    domain, comma, country = (part.strip() for part in value.partition(","))
    if not DOMAIN.fullmatch(domain):
        return _("write a domain after %(name)s=, such as news.example.") % {"name": name}
    if comma and not (name == "MANAGERDOMAIN" and _COUNTRY.fullmatch(country)):
        return _("after the domain only MANAGERDOMAIN takes more: a country code such as GB.")
    return ""
