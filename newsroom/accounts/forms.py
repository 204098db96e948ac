"""Forms for people's logins."""

from django.contrib.auth.forms import BaseUserCreationForm, UserChangeForm
from unfold.forms import UserChangeForm as UnfoldUserChangeForm
from unfold.forms import UserCreationForm as UnfoldUserCreationForm

from .models import User


class NewUserForm(UnfoldUserCreationForm):
    class Meta(BaseUserCreationForm.Meta):
        model = User
        fields = ("email", "name")
        field_classes = {}


class UserForm(UnfoldUserChangeForm):
    class Meta(UserChangeForm.Meta):
        model = User
        fields = ("email", "name", "is_active", "password")  # type: ignore[assignment]
        field_classes = {}
