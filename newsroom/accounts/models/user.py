"""People who can log in, and the roles they hold."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, ClassVar

from django.contrib.auth.base_user import AbstractBaseUser, BaseUserManager
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower
from django.utils import timezone
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from newsroom.accounts.addresses import canonical_email, names_a_login
from newsroom.accounts.rights import RIGHTS, may
from newsroom.accounts.roles import Role


class UserManager(BaseUserManager["User"]):
    def create_user(
        self, email: str, password: str | None = None, *, roles: tuple[Role, ...] = (), **more: Any
    ) -> "User":
        """Make a login.

        Args:
            email: ASCII, kept as typed; unique whatever the case.
            password: plain text, or None for a login that cannot be used yet.
            roles: held without a time limit.
        """
        if not email:
            raise ValueError("A login needs an e-mail address.")
        if not names_a_login(canonical_email(email)):
            raise ValueError("A login's e-mail address is written in ASCII.")
        user = self.model(email=self.normalize_email(email), **more)
        user.set_password(password)
        user.save(using=self._db)
        RoleGrant.objects.bulk_create(RoleGrant(user=user, role=role) for role in roles)
        return user

    def create_superuser(self, email: str, password: str | None = None, **more: Any) -> "User":
        """Make an Administrator, for ``manage.py createsuperuser``."""
        return self.create_user(email, password, roles=(Role.ADMINISTRATOR,), **more)

    def get_by_natural_key(self, username: str | None) -> "User":
        """Return the login of an address, whatever its case.

        Raises:
            User.DoesNotExist: nobody has it, or it is not ASCII.
        """
        email = canonical_email(username)
        if not names_a_login(email):
            raise self.model.DoesNotExist
        # The expression of the unique index, so that the index answers.
        return self.alias(canonical=Lower("email")).get(canonical=email)


class User(AbstractBaseUser):
    """A login. What a person may do follows from roles alone."""

    email = models.EmailField(_("e-mail address"), max_length=254)
    name = models.CharField(_("name"), max_length=150, help_text=_("As colleagues see it."))
    is_active = models.BooleanField(
        _("active"),
        default=True,
        help_text=_("Switch off instead of deleting: the history names this person."),
    )
    gets_mail = models.BooleanField(
        _("gets mail"),
        default=True,
        help_text=_("What stands in the notices is mailed too: reviews, mentions, assignments."),
    )
    # Empty: the desk still shows where things are.
    welcomed_at = models.DateTimeField(_("shown around"), null=True, editable=False)
    date_joined = models.DateTimeField(_("since"), default=timezone.now, editable=False)

    # What a change being saved adds to its audit row; replaced, never written into.
    audit_detail: Mapping[str, Any] = MappingProxyType({})

    objects: ClassVar[UserManager] = UserManager()

    USERNAME_FIELD = "email"
    EMAIL_FIELD = "email"
    REQUIRED_FIELDS: ClassVar[list[str]] = ["name"]

    class Meta:
        verbose_name = _("user")
        verbose_name_plural = _("users")
        ordering = ("name", "id")
        constraints = (
            models.UniqueConstraint(
                Lower("email"),
                name="user_email_unique_whatever_case",
                violation_error_message=_("Somebody already logs in with this address."),
            ),
        )

    def __str__(self) -> str:
        return self.name or self.email

    def clean(self) -> None:
        """Refuse an address nobody could log in with: one that is not ASCII."""
        super().clean()
        if self.email and not names_a_login(canonical_email(self.email)):
            raise ValidationError(
                {"email": _("Use an address of unaccented letters, digits and signs.")}
            )

    def get_full_name(self) -> str:
        return str(self)

    def get_short_name(self) -> str:
        return str(self).split(" ")[0]

    @cached_property
    def roles(self) -> frozenset[Role]:
        """The roles held now, lent ones until their time."""
        now = timezone.now()
        return frozenset(
            Role(grant.role)
            for grant in self.grants.all()
            if grant.until is None or grant.until > now
        )

    @property
    def is_staff(self) -> bool:
        return bool(self.roles)

    @property
    def is_superuser(self) -> bool:
        return Role.ADMINISTRATOR in self.roles

    def has_perm(self, perm: str, obj: object = None) -> bool:
        """Answer Django's ``app.verb_model`` from the table of rights."""
        verb, _separator, model = perm.partition(".")[2].partition("_")
        action = f"{model}.{verb}"
        if action not in RIGHTS:
            return self.is_active and self.is_superuser
        return may(self, action, obj)

    def has_perms(self, perms: list[str], obj: object = None) -> bool:
        return all(self.has_perm(perm, obj) for perm in perms)

    def has_module_perms(self, app_label: str) -> bool:
        return self.is_active and self.is_staff


class RoleGrant(models.Model):
    """One role of one person, perhaps lent until a set time."""

    user = models.ForeignKey(User, models.CASCADE, related_name="grants")
    role = models.CharField(_("role"), max_length=20, choices=Role)
    until = models.DateTimeField(
        _("lent until"), null=True, blank=True, help_text=_("Empty: without a limit.")
    )

    class Meta:
        verbose_name = _("role")
        verbose_name_plural = _("roles")
        constraints = (
            models.UniqueConstraint(fields=("user", "role"), name="role_once_a_person"),
            models.CheckConstraint(
                condition=models.Q(role__in=Role.values), name="role_is_a_known_one"
            ),
        )

    def __str__(self) -> str:
        return str(Role(self.role).label)
