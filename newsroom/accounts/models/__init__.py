from .audit import AuditEntry
from .user import RoleGrant, User

__all__ = ["AuditEntry", "RoleGrant", "User"]
