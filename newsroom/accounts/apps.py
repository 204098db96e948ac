from django.apps import AppConfig
from django.contrib.admin import apps as admin_apps
from django.utils.translation import gettext_lazy as _


class AccountsConfig(AppConfig):
    name = "newsroom.accounts"
    label = "accounts"
    verbose_name = _("People and rights")
    default = True


class DeskAdminConfig(admin_apps.AdminConfig):
    default_site = "newsroom.accounts.desk_site.DeskSite"
    default = False
