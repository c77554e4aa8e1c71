"""What Markdown says, told as cases: a note, and its statements one a line.

A statement reads ``lines role words < heading / parent bullet #flag``.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.notes import Marks, read_marks
from graph.notes.markdown import split_markdown
from graph.records import Note, Role, Statement
from graph.tables import read_table

ROOT = Path(__file__).resolve().parents[2]
MARKS = Marks.of([("❗", "important"), ("💡", "tip"), ("Note", "note")])


def read(text: str) -> tuple[Statement, ...]:
    return split_markdown(Note("a.md", text), marks=MARKS)


def show(statement: Statement) -> str:
    lines = str(statement.first) if statement.first == statement.last else f"{statement.first}-{statement.last}"
    chain = f" < {' / '.join(h.text for h in statement.chain)}" if statement.chain else ""
    flags = "".join(f" #{flag}" for flag in statement.flags)
    return f"{lines} {statement.role.value} {statement.text}{chain}{flags}"


CASES = {
    "headings": (
        """
# Queue

## Limits ##
14 days

Setext
======
other
""",
        """
1 heading Queue
3 heading Limits < Queue
4 text 14 days < Queue / Limits
6-7 heading Setext
8 text other < Setext
""",
    ),
    "a skipped level": (
        """
# Queue
#### Deep
## Next
""",
        """
1 heading Queue
2 heading Deep < Queue
3 heading Next < Queue
""",
    ),
    "a title in bold": (
        """
# Queue

**Delay queue**

hides new messages

**Pricing:**
by request
""",
        """
1 heading Queue
3 heading Delay queue < Queue
5 text hides new messages < Queue / Delay queue
7 lead Pricing: < Queue / Delay queue
8 text by request < Queue / Delay queue / Pricing
""",
    ),
    "nested bullets": (
        """
- Queue
  - Limits:
    - keeps a message
      for 14 days
  - **Types** - two of them
    1. standard
    2. FIFO
- Topic
""",
        """
1 item Queue
2 lead Limits: < Queue
3-4 item keeps a message for 14 days < Queue / Limits
5 gloss Types - two of them < Queue
6 item standard < Queue / Types #numbered
7 item FIFO < Queue / Types #numbered
8 item Topic
""",
    ),
    "numbered parents": (
        """
1. **How it works**:

   - polls the queue
2. **Retries**
   - three times
""",
        """
1 lead How it works: #numbered
3 item polls the queue < How it works
4 lead Retries #numbered
5 item three times < Retries
""",
    ),
    "a paragraph that opens a list": (
        """
Supports:

- FIFO

Scales by
- requests

No longer below
""",
        """
1 lead Supports:
3 item FIFO < Supports
5 text Scales by
6 item requests < Scales by
8 text No longer below
""",
    ),
    "a lead inside a paragraph": (
        """
Definition:
A queue keeps messages. It scales.
""",
        """
1 lead Definition:
2 text A queue keeps messages. < Definition
2 text It scales. < Definition
""",
    ),
    "sentences": (
        """
Keeps messages, e.g. orders, up to 14 days. Costs vs. Kinesis are
low (see v2. Really). Edit `app.yml`. `aws s3 ls` lists. See [Foo. Bar](x).
""",
        """
1 text Keeps messages, e.g. orders, up to 14 days.
1-2 text Costs vs. Kinesis are low (see v2. Really).
2 text Edit app.yml.
2 text aws s3 ls lists.
2 text See Foo. Bar.
""",
    ),
    "lines that nobody wrapped": (
        """
Scales on its own
Keeps messages 14 days
Related: [[LLDP]], [[Access|Network Access]]
""",
        """
1 text Scales on its own
2 text Keeps messages 14 days
3 text Related: LLDP, Network Access
""",
    ),
    "glosses": (
        """
- **Name**: rest
- Name - rest
- Name = rest
- `a: b` -> rest
- [Link](x) - rest

Name: one. It goes on.

Term
: definition
""",
        """
1 gloss Name: rest
2 gloss Name - rest
3 gloss Name = rest
4 gloss a: b -> rest
5 gloss Link - rest
7 gloss Name: one.
7 text It goes on. < Name
9-10 gloss Term : definition
""",
    ),
    "no glosses": (
        """
- reads e.g. the names of all its files, each once: slow
- look at https://a.example/x:y
- between 1 and 10-20 a second
""",
        """
1 item reads e.g. the names of all its files, each once: slow
2 item look at https://a.example/x:y
3 item between 1 and 10-20 a second
""",
    ),
    "a table": (
        r"""
| Name | Size \| unit |
| --- | :-: |
| `a` | 10<br>20 |
| b |
""",
        """
1-2 aside Name | Size | unit #table-head
3 row a | 10 20
4 row b |\x20
""",
    ),
    "code": (
        """
Run:
```sh
aws s3 ls
  --page-size 5
```
and then

    an indented line is a note
""",
        """
1 lead Run:
2-5 code aws s3 ls --page-size 5 < Run #fence
6 text and then
8 text an indented line is a note
""",
    ),
    "quotations and callouts": (
        """
> plain

> [!WARNING] Careful
> Hot. Very.
> - item
""",
        """
1 text plain #quote
3 text Careful #quote #warning
4 text Hot. #quote #warning
4 text Very. #quote #warning
5 item item #quote #warning
""",
    ),
    "signs, labels and tasks": (
        """
- ❗ up to 10
- lower: 💡 up to 3
- [ ] read on
- [x] read
- Note: once

**Note**\x20\x20
Twice. Thrice.
""",
        """
1 item up to 10 #important
2 gloss lower: up to 3 #tip
3 item read on #todo
4 item read #todo #done
5 item once #note
7 aside Note #note
8 text Twice. #note
8 text Thrice. #note
""",
    ),
    "asides": (
        """
---
title: Queue
---
- [Limits](#limits)
- [Cost](#cost)

<!-- later -->

What is it?

[ref]: https://a.example
""",
        """
1-3 aside --- title: Queue --- #front-matter
4 aside Limits #contents
5 aside Cost #contents
7 aside <!-- later --> #markup
9 aside What is it?
11 aside [ref]: https://a.example #markup
""",
    ),
    "HTML": (
        """
<details><summary>More</summary>
Keeps <b>all</b> &amp; everything
</details>
<script>
var a
</script>
""",
        """
1 text More
2 text Keeps all & everything
3-6 aside </details> <script> var a </script> #markup
""",
    ),
    "rules": ("one\n\n---\n\ntwo\n\n* * *\n", "1 text one\n5 text two"),
    "footnotes": ("Fast[^1].\n\n[^1]: within a region\n", "1 text Fast.\n3 text within a region #footnote"),
    "line ends of every kind": ("# A\r\n- b\r  c\n- d\r\n", "1 heading A\n2-3 item b c < A\n4 item d < A"),
}


@pytest.mark.parametrize(("note", "expected"), CASES.values(), ids=CASES)
def test_cases(note: str, expected: str) -> None:
    assert [show(s) for s in read(note.lstrip("\n"))] == expected.strip("\n").split("\n")


@pytest.mark.parametrize(
    ("line", "text", "marks"),
    [
        ("plain *soft* words", "plain soft words", []),
        ("a **bold** word", "a bold word", [("strong", 2, 6)]),
        ("a `` b ` c `` d", "a b ` c d", [("code", 2, 7)]),
        ("~~old~~ new", "old new", [("struck", 0, 3)]),
        ('see [the **docs**](x "y z") now', "see the docs now", [("link", 4, 12), ("strong", 8, 12)]),
        ("see [[Target|label]] and [[Target]]", "see label and Target", [("link", 4, 9), ("link", 14, 20)]),
        ("at <https://a.example/b>", "at https://a.example/b", [("link", 3, 22)]),
        ("![a picture](x.png) here", "a picture here", []),
        (r"snake_case, 2 * 3, \*kept\*, [open", "snake_case, 2 * 3, *kept*, [open", []),
        ("a &lt; b&nbsp;c <a name='x'></a>d", "a < b c d", []),
        ("***both*** ~~~", "both ~~~", [("strong", 0, 4)]),
    ],
)
def test_words_and_marks(line: str, text: str, marks: list[tuple[str, int, int]]) -> None:
    (statement,) = read(f"- {line}\n")
    assert statement.text == text
    assert list(statement.marks) == marks


def test_cells() -> None:
    found = read("| Name | Size |\n|-|-|\n| `a\\|b` | **10** |\n\n- Name - rest\n")
    assert [s.cells for s in found] == [(), (("Name", "a|b"), ("Size", "10")), (("Name", "rest"),)]
    row = found[1]
    assert row.text == " | ".join(cell for _, cell in row.cells)


def test_levels_go_on_from_headings_to_bullets() -> None:
    *_, last = read("# A\n### B\n- C\n  - D\n    - E\n")
    assert [(h.text, h.line, h.level, h.bullet) for h in last.chain] == [
        ("A", 1, 0, False),
        ("B", 2, 1, False),
        ("C", 3, 2, True),
        ("D", 4, 3, True),
    ]


def test_blocks_tell_neighbours() -> None:
    blocks = [s.block for s in read("one\n\n- two\n  - three\n- four\n\nfive. Six.\n")]
    assert blocks == [0, 1, 1, 1, 2, 2]


def test_the_quote_of_a_sentence_keeps_its_marks() -> None:
    text = "One **here**. See [it](x).\n"
    assert [text[s.start : s.end] for s in read(text)] == ["One **here**.", "See [it](x)."]


def test_a_judge_keeps_sentences_from_being_glosses() -> None:
    class Judge:
        def names(self, text: str) -> int:
            return 0

        def says(self, text: str) -> bool:
            return text.startswith("supports")

        def joins(self, text: str, following: str) -> bool:
            return text.endswith("the")

    found = split_markdown(Note("a.md", "supports two: a, b\n\nwaits for the\nQueue\nsupports FIFO\n"), Judge())
    assert [(s.role, s.text) for s in found] == [
        (Role.TEXT, "supports two: a, b"),
        (Role.TEXT, "waits for the Queue"),
        (Role.TEXT, "supports FIFO"),
    ]


def test_no_words_no_statements() -> None:
    assert read("") == ()
    assert read("\n \n---\n") == ()


def test_every_row_of_the_table_of_marks_sets_its_flag() -> None:
    path = ROOT / "data" / "lexicon" / "marks.tsv"
    marks = read_marks(path)
    for row in read_table(path, ("mark", "flag", "example")):
        (statement,) = split_markdown(Note("a.md", f"- {row['example']}\n"), marks=marks)
        assert row["flag"] in statement.flags, row["mark"]
        assert row["mark"] not in statement.text
