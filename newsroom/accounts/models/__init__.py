from .audit import AuditEntry
from .notice import Notice
from .user import RoleGrant, User
from .visit import DeskVisit

__all__ = ["AuditEntry", "DeskVisit", "Notice", "RoleGrant", "User"]
