"""The Python API from end to end, on notes of its own."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

import graph
from graph.errors import CatalogueError, NoPath, NoteError, StoreError, UnknownEntity
from graph.store import Store

NOTES = {
    "queues.txt": "SQS\n\n- max retention 14 days\n- uses Lambda\n\nSQS does not support priority queues\n",
    "topics.md": "# SNS\n\n- sends to SQS\n- triggers Lambda\n- does not support FIFO over email\n\n# CloudFront\n",
}
LINES = {"queues.txt": [1, 3, 4, 6], "topics.md": [1, 3, 4, 5, 7]}  # where something is said


THINGS = """name\tkind\tparent\taliases
SQS\tservice\t\tSimple Queue Service
SNS\tservice\t\tSimple Notification Service
Lambda\tservice\t\t
CloudFront\tservice\t\t
FIFO\tmode\tSQS\t
"""


def lay_out(folder: Path) -> Path:
    (folder / "notes").mkdir()
    (folder / "tables").mkdir()
    for name, text in NOTES.items():
        (folder / "notes" / name).write_text(text, encoding="utf-8")
    (folder / "tables" / "things.tsv").write_text(THINGS, encoding="utf-8")
    return folder / "notes"


def build(notes: Path | list[Path], out: Path, **options: Any) -> Any:
    """Build with a small catalogue beside the notes."""
    folder = notes if isinstance(notes, Path) else notes[0].parent
    return graph.build(notes, out, **{"catalogue": folder.parent / "tables", **options})


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    return lay_out(tmp_path)


@pytest.fixture(scope="module")
def kg(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("explorer")
    return build(lay_out(folder), folder / "out")


def shown(kg: Any) -> tuple[Any, ...]:
    """All that a user sees of a graph."""
    network = kg.network
    return list(network.nodes(data=True)), list(network.edges(keys=True, data=True)), kg.facts(), kg.owners(), kg.page()


def test_every_question(kg: Any) -> None:
    assert kg.neighbors("SQS", polarity="-")
    assert kg.neighbors("sqs", relation="has_limit")
    assert kg.path("SNS", "SQS")[0].nodes == ("sns", "sqs")
    assert [hit.name for hit in kg.search("simple queue")][:1] == ["SQS"]
    assert any(hit.text for hit in kg.search("priority"))
    assert kg.stats().notes == tuple(sorted(kg.stats().notes, key=lambda n: (-n[1], n[0])))
    assert [(s.file, s.first) for s, _ in kg.owners()] == [(file, n) for file in LINES for n in LINES[file]]
    assert isinstance(kg.confusable(), list)
    assert isinstance(kg.confusable("SQS", top=1), list)
    assert kg.contradictions() == []


def test_every_quote_is_in_its_note(kg: Any) -> None:
    for fact in kg.facts():
        text = NOTES[fact.evidence.file]
        assert text[fact.evidence.start : fact.evidence.end] == fact.evidence.quote


def test_sentences_read_from_the_nearer_end(kg: Any) -> None:
    [neighbour] = kg.neighbors("SQS", relation="sends_to")
    assert kg.sentence(neighbour) == "SQS receives from SNS (topics.md:3)"
    assert kg.sentence(neighbour.claim) == "SNS sends to SQS (topics.md:3)"


def test_loading_gives_what_was_built(kg: Any) -> None:
    assert shown(graph.load(kg.file)) == shown(kg)


def test_any_order_and_any_workers(notes: Path, tmp_path: Path) -> None:
    one = build(notes, tmp_path / "one", title="N")
    two = build(sorted(notes.iterdir(), reverse=True), tmp_path / "two", title="N", workers=2)
    assert shown(one) == shown(two)


def test_unchanged_notes_are_not_read_again(notes: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    written: list[str] = []
    write = Store.write
    monkeypatch.setattr(Store, "write", lambda self, it: (written.append(it.note.file), write(self, it))[1])
    first = build(notes, tmp_path / "out")
    assert written == ["queues.txt", "topics.md"]
    again = build(notes, tmp_path / "out")
    assert written == ["queues.txt", "topics.md"]
    assert shown(again) == shown(first)
    (notes / "topics.md").write_text("# SNS\n\n- triggers Lambda\n")
    build(notes, tmp_path / "out")
    assert written[2:] == ["topics.md"]
    build(notes, tmp_path / "out", catalogue=())
    assert written[3:] == ["queues.txt", "topics.md"]


def test_a_note_that_went_is_forgotten(notes: Path, tmp_path: Path) -> None:
    build(notes, tmp_path / "out", title="N")
    (notes / "topics.md").unlink()
    left = build(notes, tmp_path / "out", title="N")
    assert shown(left) == shown(build(notes, tmp_path / "new", title="N"))


def test_without_a_catalogue(notes: Path, tmp_path: Path) -> None:
    kg = build(notes, tmp_path / "out", catalogue=())
    assert kg.resolve("SQS").entity == "sqs"
    assert kg.stats().discovered == kg.stats().things


def test_progress(notes: Path, tmp_path: Path) -> None:
    seen: list[tuple[int, int, str]] = []
    for _ in range(2):
        build(notes, tmp_path / "out", on_progress=lambda *step: seen.append(step))
    assert seen == [(1, 2, "queues.txt"), (2, 2, "topics.md")] * 2


def test_what_cannot_be_read_is_named_and_the_rest_is_built(notes: Path, tmp_path: Path) -> None:
    (notes / "picture.txt").write_bytes(bytes(range(256)) * 8)
    (notes / "latin.txt").write_bytes("SQS\n\nmaximale Größe 256 KB\n".encode("latin-1"))
    (notes / "empty.txt").touch()
    kg = build(notes, tmp_path / "out")
    named = [next(f for f in ("picture", "latin", "empty") if f in warning) for warning in kg.warnings]
    assert sorted(named) == ["empty", "latin", "picture"]
    assert all("\n" not in warning for warning in kg.warnings)
    assert "picture.txt" not in kg.network.graph["notes"]
    assert kg.resolve("SNS")


def test_faults(notes: Path, tmp_path: Path) -> None:
    with pytest.raises(NoteError):
        build(tmp_path / "none", tmp_path / "out")
    assert not (tmp_path / "out").exists(), "nothing is written before the notes are found"
    with pytest.raises(StoreError, match="`build` makes one"):
        graph.load(tmp_path / "out" / "graph.db")
    with pytest.raises(StoreError):
        build(notes, notes / "queues.txt")
    (tmp_path / "tables" / "things.tsv").write_text(f"{THINGS}X\tnonsense\t\t\n")
    with pytest.raises(CatalogueError, match=r"things\.tsv:7"):
        build(notes, tmp_path / "out")


def test_faults_of_questions(kg: Any) -> None:
    with pytest.raises(UnknownEntity, match=r"nearest: .*SQS"):
        kg.neighbors("SQSS")
    with pytest.raises(NoPath, match="'SNS' to 'CloudFront'"):
        kg.path("sns", "cloudfront")


def test_show(kg: Any) -> None:
    frame = kg.show(height=400)._repr_html_()
    assert frame.startswith('<iframe srcdoc="&lt;')
    assert 'sandbox="allow-scripts allow-downloads allow-modals"' in frame
    assert "<script" not in frame


def test_saving_the_page(kg: Any, tmp_path: Path) -> None:
    saved = kg.save_page(tmp_path / "deep" / "page.html")
    assert saved.read_bytes().decode("utf-8") == kg.page()
    with pytest.raises(StoreError, match="cannot be written"):
        kg.save_page(tmp_path)


def test_importing_is_light(root: Path) -> None:
    heavy = "{'spacy', 'networkx', 'pyvis', 'sqlite3', 'typer'}"
    code = f"import sys, graph; found = {heavy} & set(sys.modules); sys.exit(repr(found) if found else 0)"
    subprocess.run([sys.executable, "-c", code], cwd=root, check=True)


def test_loading_and_asking_needs_no_language(kg: Any, root: Path) -> None:
    code = "import sys, graph; graph.load(sys.argv[1]).neighbors('SQS'); sys.exit('spacy' in sys.modules)"
    subprocess.run([sys.executable, "-c", code, str(kg.file)], cwd=root, check=True)


def test_public_names() -> None:
    assert all(hasattr(graph, name) for name in graph.__all__)
    assert set(graph.__all__) <= set(dir(graph))
    with pytest.raises(AttributeError, match="no attribute 'other'"):
        _ = graph.other


def test_version_is_the_package_s(root: Path) -> None:
    assert f'version = "{graph.__version__}"' in (root / "pyproject.toml").read_text()


def test_data_of_a_wheel(root: Path, tmp_path: Path) -> None:
    shutil.copytree(root / "graph", tmp_path / "graph", ignore=shutil.ignore_patterns("__pycache__"))
    (tmp_path / "graph" / "data").mkdir()
    code = "from graph.explorer.data import default_data; print(default_data())"
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, check=True, capture_output=True, text=True)
    assert Path(done.stdout.strip()) == tmp_path / "graph" / "data"
