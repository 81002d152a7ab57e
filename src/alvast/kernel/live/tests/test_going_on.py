"""A fault while looking ends that look, and no other."""

import asyncio

from alvast.kernel.live.hub import outlasting_trouble


def test_a_fault_of_ours_does_not_end_what_looks_again_and_again(caplog):
    looks = []

    async def look() -> None:
        looks.append(1)
        raise KeyError("visit")

    async def twice() -> None:
        await outlasting_trouble(look)
        await outlasting_trouble(look)

    asyncio.run(twice())
    assert len(looks) == 2
    assert [record.getMessage() for record in caplog.records] == ["live_look_failed"] * 2
