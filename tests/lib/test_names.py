"""Names in a row."""

import pytest

from newsroom.lib.names import in_a_row


@pytest.mark.parametrize(
    ("names", "sentence"),
    [
        ([], ""),
        (["Ann"], "Ann"),
        (["Ann", "Ben"], "Ann and Ben"),
        (["Ann", "Ben", "Cy"], "Ann, Ben and Cy"),
    ],
)
def test_names_stand_as_in_a_sentence(names: list[str], sentence: str) -> None:
    assert in_a_row(names) == sentence
