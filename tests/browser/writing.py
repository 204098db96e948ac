"""The writing surface as a person uses it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Locator, Page, expect


class WritingSurface:
    """One open article form."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @classmethod
    def begin(cls, page: Page, headline: str) -> "WritingSurface":
        """Press "add" in the list of articles, type a headline, press Write."""
        page.goto("/admin/articles/article/add/")
        page.get_by_label("Headline", exact=True).fill(headline)
        page.get_by_role("button", name="Write", exact=True).click()
        surface = cls(page)
        surface.ready()
        return surface

    def ready(self) -> None:
        """Wait until the editor has taken the place of the plain text field."""
        expect(self.body).to_be_visible()

    @property
    def body(self) -> Locator:
        return self.page.locator(".ProseMirror")

    def type_paragraphs(self, *paragraphs: str) -> None:
        self.body.focus()
        self.page.keyboard.press("Control+End")
        for paragraph in paragraphs:
            self.page.keyboard.type(paragraph)
            self.page.keyboard.press("Enter")

    def insert_picture(self, search: str, *, title: str = "", added: str = "") -> None:
        """Put the first picture that the library finds at the cursor."""
        self.page.get_by_role("button", name="Picture", exact=True).click()
        self._pick(search)
        self._use(title=title, added=added)

    def upload_picture(self, path: Path, *, alt: str) -> Locator:
        """Upload a file into the text and describe it there; return its figure."""
        figures = self.body.locator(".desk-figure")
        before = figures.count()
        self.page.get_by_role("button", name="Picture", exact=True).click()
        picker = self.page.get_by_role("dialog", name="Choose a picture")
        picker.get_by_role("group", name="Where from").get_by_text("Upload").click()
        picker.get_by_label("Picture files").set_input_files(str(path))
        expect(picker).to_be_hidden()
        expect(figures).to_have_count(before + 1)
        figure = figures.filter(has_text="No alternative text").last
        figure.locator("[data-words=alt]").fill(alt)
        return self.body.locator(".desk-figure").nth(before)

    def choose_lead(self, search: str, *, title: str = "", added: str = "") -> None:
        self.open_tab("Images")
        group = self.page.get_by_role("group", name="Lead picture")
        group.get_by_role("button", name="Choose a picture").click()
        self._pick(search)
        self._use(title=title, added=added)

    def _pick(self, search: str) -> None:
        picker = self.page.get_by_role("dialog", name="Choose a picture")
        expect(picker.get_by_text("newest first")).to_be_visible()
        picker.get_by_label("Search the library").fill(search)
        card = picker.locator("[data-grid] button").filter(has_text=search).first
        card.click()

    def _use(self, *, title: str = "", added: str = "") -> None:
        use = self.page.get_by_role("dialog", name="The picture in this story")
        expect(use).to_be_visible()
        if title:
            use.get_by_label("Title line").fill(title)
        if added:
            use.get_by_label("Added sentence").fill(added)
        use.get_by_role("button", name="Use the picture").click()
        expect(use).to_be_hidden()

    def open_tab(self, name: str) -> None:
        """Turn to a tab of the side panel."""
        tab = self.page.get_by_role("tab", name=name, exact=True)
        if tab.get_attribute("aria-selected") != "true":
            tab.click()

    def add(self, what: str, *names: str) -> None:
        """Type names into a field of "Byline and tags" and take what is found."""
        self.open_tab("Byline and tags")
        field = self.page.get_by_role("combobox", name=what)
        for name in names:
            field.fill(name)
            self.page.get_by_role("option").filter(has_text=name).first.click()

    def press(self, button: str) -> None:
        """Press a button of the bar and wait until the server has answered; the page stays."""
        with self.answered():
            self._button(button).click()

    def publish(self, *, update: str | None = None, place: str = "", reason: str = "") -> None:
        """Open the publish dialog and press its button; ``update`` is the line for readers."""
        dialog = self.open_publish_dialog()
        if update is not None:
            dialog.get_by_label("Update: readers see").check()
            dialog.get_by_label("What changed, for readers").fill(update)
        if place:
            dialog.get_by_label("Place on the front page").select_option(label=place)
        if reason:
            dialog.get_by_label("Publish all the same, because").fill(reason)
        with self.answered():
            dialog.locator("[data-go]").click()
        expect(dialog).to_be_hidden()

    def open_publish_dialog(self) -> Locator:
        """Press the primary button of the bar and wait for what the dialog says."""
        self.page.locator(".writing__actions button[value=publish]").click()
        dialog = self.page.locator("#publish-dialog")
        expect(dialog.locator("[data-plan-of]")).to_be_visible()
        return dialog

    def _button(self, name: str) -> Locator:
        """Return a button of the bar; the menu "More" opens where it stands in it."""
        bar = self.page.locator(".writing__actions")
        button = bar.get_by_role("button", name=name, exact=True)
        more = bar.locator("summary")
        if not button.is_visible() and more.is_visible():
            more.click()
        return button

    def press_with_reason(self, button: str, reason: str) -> None:
        self._button(button).click()
        dialog = self.page.locator("#action-dialog")
        dialog.get_by_label("Reason").fill(reason)
        with self.answered():
            dialog.locator("button[type=submit]").click()

    @contextmanager
    def answered(self) -> Iterator[None]:
        """Wait at the end until the form has told what became of what was sent within."""
        form = self.page.locator("#writing")
        before = int(form.get_attribute("data-answers") or 0)
        yield
        expect(form).to_have_attribute("data-answers", str(before + 1), timeout=15_000)
