import gc

import pytest

from alvast.kernel.garbage import collected_later


def test_the_search_goes_on_after_the_outermost_batch_whatever_happened_in_it():
    assert gc.isenabled()
    with pytest.raises(LookupError), collected_later():
        with collected_later():
            assert not gc.isenabled()
        assert not gc.isenabled()
        raise LookupError
    assert gc.isenabled()
