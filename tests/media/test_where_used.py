"""Apps that show pictures say where; the library asks all of them."""

from media import usage
from media.models import Image
from media.usage import Use, is_live, register, uses_of, uses_of_each

from .pictures import open_use


def test_every_app_is_asked_once_for_all_images() -> None:
    asked: list[list[int]] = []

    def of_articles(ids: object) -> dict[int, list[Use]]:
        asked.append(list(ids))  # type: ignore[call-overload]
        return {
            1: [open_use("A draft", "/a/", live=False)],
            2: [open_use("A story", "/b/", live=True)],
        }

    def of_authors(ids: object) -> dict[int, list[Use]]:
        return {1: [open_use("Ann Carter", "/c/", live=True)]}

    register(of_articles)
    register(of_authors)
    register(of_articles)
    assert len(usage._finders) == 2
    found = uses_of_each([1, 2, 3])
    assert asked == [[1, 2, 3]]
    assert [use.label for use in found[1]] == ["A draft", "Ann Carter"]
    assert found[3] == []
    assert [use.label for use in uses_of(Image(pk=1))] == ["Ann Carter", "A draft"]
    assert is_live(Image(pk=2)) and not is_live(Image(pk=3))
