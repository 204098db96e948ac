"""An edition of its own for each test: what stands around pages is kept by edition."""

from tests.reading.editions import own_edition as own_edition
