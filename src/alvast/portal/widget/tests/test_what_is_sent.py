import re
from collections import Counter
from pathlib import Path

import pytest

from alvast.portal.widget.files import FRAME, HOME, LOADER, PREVIEW, frame_files, loader

FOLDERS = {"loader": LOADER, "frame": FRAME}


def names_in(paths: list[Path]) -> list[str]:
    declared = r"^(?:export )?(?:const|let|class|(?:async )?function) (\w+)"
    return [name for path in paths for name in re.findall(declared, path.read_text(), re.MULTILINE)]


def test_all_that_a_visitor_loads_fits_in_15_kilobytes():
    files = frame_files()
    assert len(loader().zipped) + len(files["frame.js"].zipped) + len(files["frame.css"].zipped) <= 15_000


def test_the_page_of_the_site_gets_a_small_part_of_that():
    assert len(loader().zipped) <= 4 * 1024


@pytest.mark.parametrize("folder", FOLDERS)
def test_every_module_is_short_and_sent_once(folder):
    paths = list((HOME / folder).glob("*.js"))
    assert {path.name: lines for path in paths if (lines := path.read_text().count("\n")) > 100} == {}
    sent = {*FOLDERS[folder]} | ({"preview"} if folder == "frame" else set())
    assert sorted(sent) == sorted(path.stem for path in paths)


@pytest.mark.parametrize(("folder", "order"), [("loader", LOADER), ("frame", FRAME), ("frame", PREVIEW)])
def test_modules_joined_in_one_scope_share_no_name_and_use_only_earlier_ones(folder, order):
    paths = [HOME / folder / f"{name}.js" for name in order]
    assert [name for name, times in Counter(names_in(paths)).items() if times > 1] == []
    for place, path in enumerate(paths):
        used = set(re.findall(r'from "\./(\w+)\.js"', path.read_text()))
        assert used <= set(order[:place]), path.name


def test_nothing_of_the_joining_is_left():
    for file in (loader(), frame_files()["frame.js"], frame_files()["preview.js"]):
        assert not re.search(rb"^(import|export) ", file.content, re.MULTILINE)


def test_there_are_no_cookies_and_the_page_of_the_site_keeps_nothing():
    assert b"cookie" not in loader().content + frame_files()["frame.js"].content
    assert not re.search(rb"localStorage|sessionStorage|indexedDB|fetch\(|XMLHttpRequest", loader().content)


def test_messages_between_page_and_frame_never_go_to_just_anyone():
    told = loader().content + frame_files()["frame.js"].content + frame_files()["preview.js"].content
    assert re.findall(rb"postMessage\([^\n]*", told)
    assert not re.search(rb"postMessage\([^\n]*[\"\']\*", told)


def test_the_page_of_the_site_may_forbid_markup_from_strings_and_styles_in_line():
    forbidden = rb"innerHTML|insertAdjacentHTML|document\.write|setAttribute\(.style|createElement\(.style"
    assert not re.search(forbidden, loader().content)
