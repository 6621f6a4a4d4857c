"""Texts as authors might write them, and as no author would: what the property tests draw from."""

from hypothesis import strategies as st

HANDOUT = """\
---
title: Turn blame into “I”
purpose: Practice saying what you feel.
main_idea: When we start with “I”, people can listen.
teaches: [i-statements, own-experience]
approaches_partner: false
take_home: ask
---

## Read it **aloud**

- one
- two
  1. three

| a | b |
|---|---|
| c | d |

> “Words” somebody *said*.

![two chairs](chairs.png)

```{rewrite}
prompt: Rewrite each line.
lines: 2
items:
  - said: You never listen.
    done: |
      I felt alone.
      Could we talk?
  - said: "You don’t care: not at all."
    key:
      model: I felt lonely.
      why: It guesses a motive.
```
"""

SESSION = """\
---
title: Say it as “I”
main_message: When I start with “I”, my partner can listen.
outcomes:
  - Hear blame in a sentence
materials: [pens, spare paper]
between_sessions:
  practice: Say one.
  solo: Write one.
trouble:
  - {hear: No., reply: That is fine.}
---
A paragraph for the leader.

## Spot the blame

```{activity}
minutes: {least: 10, usual: 15, most: 20}
grouping: whole group, then pairs by choice
handouts: [3a]
core: true
frame: arrive
```

::: say
Most of us learned to say what is wrong.
:::

::: ask
- What would you feel?
:::
"""

PRACTICE = """\
name: Harbor Counseling
start: "18:00"
group_size: 8
name_line: no
help_lines:
  - {name: Our own line, for: At night, need: other, call: 555 0100, checked_on: 2026-03-01}
reviewed: {by: A. Reader, license: LMFT 1, on: 2026-02-28}
"""

# What trips parsers of Markdown and YAML: signs that begin, end or nest something.
# fmt: off
SIGNS = (
    "---", "```", "```{rewrite}", "```{activity}", ":::", "::: say", "#", "## ", "#### ", "- ", "1. ", "> ", "|", "|-|",
    ": ", ":", "{", "}", "[", "]", "(", ")", "![", "](", "<!--", "-->", "<b>", "</b>", "<", "&amp;", "&#0;", "*", "**",
    "_", "`", "\\", "~~~", "'", '"', "“", "”", "&a", "*a", "!x", "%", "@", "?", ",", "<<: ", "\t", "    ", "\n", "\n\n",
    "\r\n", "\r", "\x00",
    "\x0b", "\x0c", "\x85", "\u2028", "\ufeff", "\u00a0", "\ud800", "é", "🙂", "title: ", "key:\n",
    "items:\n  - ", "[a]: http://b", "http://a", "../../x.png", "==", "***", "...", "0", "no", "~",
)
# fmt: on

signs = st.sampled_from(SIGNS)
words = st.text(alphabet=st.characters(codec=None), max_size=12)
soup = st.lists(st.one_of(signs, words), max_size=40).map("".join)
"""Any characters at all, with many that mean something."""


@st.composite
def damaged(draw: st.DrawFn, *texts: str) -> str:
    """A valid text in which something was cut out, put in or doubled."""
    text = draw(st.sampled_from(texts))
    for _ in range(draw(st.integers(1, 4))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 12)))
        put = draw(st.one_of(signs, words, st.just(text[start:end] * 2)))
        text = text[:start] + put + text[end:]
    return text


def author_texts(*texts: str) -> st.SearchStrategy[str]:
    """Soup, or a damaged one of the texts, or soup within its body."""
    return st.one_of(soup, damaged(*texts), soup.map(lambda part: texts[0] + "\n" + part))
