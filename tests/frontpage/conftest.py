"""The home page is tested with the tools of the other readers' pages."""

from tests.reading.conftest import article_with as article_with
from tests.reading.conftest import open_page as open_page
from tests.reading.conftest import publish as publish
from tests.reading.editions import own_edition as own_edition
