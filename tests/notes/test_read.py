"""Files and folders, encodings, and what is said about the ones that need a look."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from graph.errors import NoteError
from graph.notes import read_notes


def write(folder: Path, **files: bytes) -> Path:
    for name, data in files.items():
        path = folder / name.replace("__", "/").replace("_", ".")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
    return folder


def test_a_folder_is_read_through_in_order(tmp_path: Path) -> None:
    write(tmp_path, b_txt=b"B", sub__a_md=b"A", a_MD=b"a", sub__deep__c_markdown=b"C")
    notes, warnings = read_notes([tmp_path])
    assert [note.file for note in notes] == ["a.MD", "b.txt", "sub/a.md", "sub/deep/c.markdown"]
    assert warnings == ()


def test_hidden_files_are_ignored(tmp_path: Path) -> None:
    write(tmp_path, a_txt=b"A", _b_txt=b"B", _git__c_txt=b"C")
    notes, warnings = read_notes([tmp_path])
    assert [note.file for note in notes] == ["a.txt"]
    assert warnings == ()


def test_other_files_are_counted(tmp_path: Path) -> None:
    write(tmp_path, a_txt=b"A", LICENSE=b"L", x_pdf=b"P", sub__y_png=b"Q")
    _, warnings = read_notes([tmp_path])
    assert warnings == (f"3 files that are not .txt or .md were left out - {tmp_path} - rename what should be read",)


def test_a_folder_without_notes_is_named(tmp_path: Path) -> None:
    assert read_notes([tmp_path]).warnings == (f"no notes - {tmp_path} - put .txt or .md files there",)


def test_a_file_given_goes_by_its_own_name(tmp_path: Path) -> None:
    write(tmp_path, sub__a_md=b"A", README=b"R")
    notes, _ = read_notes([tmp_path / "sub" / "a.md", tmp_path / "README"])
    assert [note.file for note in notes] == ["README", "a.md"]


def test_one_file_given_twice_is_read_once(tmp_path: Path) -> None:
    write(tmp_path, sub__a_md=b"A")
    for paths in ([tmp_path, tmp_path / "sub" / "a.md"], [tmp_path / "sub" / "a.md", tmp_path]):
        assert [note.file for note in read_notes(paths).notes] == ["sub/a.md"]


def test_two_files_of_one_name_are_told_apart(tmp_path: Path) -> None:
    write(tmp_path, one__notes__a_md=b"1", two__notes__a_md=b"2", two__notes__b_md=b"3")
    folders = [tmp_path / "one" / "notes", tmp_path / "two" / "notes"]
    names = {"one/notes/a.md": "1", "two/notes/a.md": "2", "b.md": "3"}
    assert {n.file: n.text for n in read_notes(folders).notes} == names
    assert read_notes(folders[::-1]) == read_notes(folders)


def test_a_missing_path_is_an_error_of_one_line(tmp_path: Path) -> None:
    with pytest.raises(NoteError, match=r"no such file or folder - .*gone\.txt - check the path") as caught:
        read_notes([tmp_path / "gone.txt"])
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("data", "text", "encoding", "warning"),
    [
        pytest.param("größe".encode(), "größe", "utf-8", "", id="utf-8"),
        pytest.param(b"\xef\xbb\xbfa", "a", "utf-8-sig", "read as UTF-8 with a byte-order mark", id="bom"),
        pytest.param(b"\xff\xfe" + "aß".encode("utf-16-le"), "aß", "utf-16-le", "read as utf-16-le", id="utf-16-le"),
        pytest.param(b"\xfe\xff" + "aß".encode("utf-16-be"), "aß", "utf-16-be", "read as utf-16-be", id="utf-16-be"),
        pytest.param("words".encode("utf-16-le"), "words", "utf-16-le", "read as utf-16-le", id="utf-16 without bom"),
        pytest.param(b"gr\xf6\xdfe", "größe", "latin-1", "read as latin-1", id="latin-1"),
        pytest.param(b"\x93a\x94 \x96 b", "\u201ca\u201d \u2013 b", "cp1252", "read as cp1252", id="cp1252"),
        pytest.param(b"a\r\nb\rc\n", "a\r\nb\rc\n", "utf-8", "", id="line ends stay"),
    ],
)
def test_encodings(tmp_path: Path, data: bytes, text: str, encoding: str, warning: str) -> None:
    write(tmp_path, a_txt=data)
    (note,), warnings = read_notes([tmp_path])
    assert (note.text, note.encoding) == (text, encoding)
    assert note.digest == hashlib.sha256(data).hexdigest()
    assert [w.partition(" - a.txt - ")[0] for w in warnings] == ([warning] if warning else [])


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", id="png"),
        pytest.param(b"a\x00b", id="nul"),
        pytest.param(bytes(range(1, 32)) * 4, id="controls"),
        pytest.param(b"\xff\xfea", id="half of utf-16"),
        pytest.param(b"\x81\x8d" * 40, id="undecodable"),
    ],
)
def test_binary_files_are_left_out(tmp_path: Path, data: bytes) -> None:
    write(tmp_path, a_txt=data, b_txt=b"words")
    notes, warnings = read_notes([tmp_path])
    assert [note.file for note in notes] == ["b.txt"]
    assert warnings == ("left out, it is no text - a.txt - save it as UTF-8 text, or move it away",)


@pytest.mark.parametrize("data", [b"", b" \n\n"], ids=["empty", "blank"])
def test_an_empty_file_is_kept_and_named(tmp_path: Path, data: bytes) -> None:
    write(tmp_path, a_txt=data)
    notes, warnings = read_notes([tmp_path])
    assert [note.file for note in notes] == ["a.txt"]
    assert warnings == ("empty - a.txt - write something, or move it away",)
