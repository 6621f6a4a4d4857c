"""What a check found, as values; and the gathering of them, so that one fault is not told a thousand times."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from workshop.diagnostics import Place, Problem, Severity, catalog
from workshop.pdf.audit.rules import RULES

PAGES_SHOWN = 3  # how many pages are named for one fault
ONE_PAGE_SHOWN = 3  # how many different messages of one fault are printed for a page


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding: what was found (`code`), how much it matters, where, in words, and where the rule comes from.

    page: from 1; 0 stands for the file as a whole. rule: the clause of ISO 14289-1 and the number of the reference
    validator's test of it, such as "7.1-3"; "" for checks that are our own. source: the rule for people to look up.
    """

    code: str
    severity: Severity
    page: int
    message: str
    hint: str
    source: str
    rule: str = ""

    def problem(self, file: str) -> Problem:
        """The same as a problem; the page stands where a text would have its line (1 for the file as a whole)."""
        return Problem(self.code, self.severity, Place(file, max(1, self.page)), self.message, self.hint)


class Report:
    """Gathers findings. The same fault on the same page is counted, and told once."""

    def __init__(self) -> None:
        self._found: Counter[Finding] = Counter()

    def broke(self, rule: str, page: int = 0, **words: object) -> None:
        """A rule of PDF/UA-1 is broken; `words` fill in what its message leaves open."""
        known = RULES[rule]
        clause = f"ISO 14289-1 {rule.partition('-')[0]}"
        self._add(
            Finding(
                known.code,
                Severity.ERROR,
                page,
                known.says.format_map({key: short(str(word)) for key, word in words.items()}),
                catalog()[known.code].mend,
                f"{clause}, Matterhorn {known.matterhorn}" if known.matterhorn else clause,
                rule,
            )
        )

    def found(self, code: str, severity: Severity, page: int, message: str) -> None:
        """A check of our own found something."""
        entry = catalog()[code]
        self._add(Finding(code, severity, page, message, entry.mend, entry.source))

    def _add(self, finding: Finding) -> None:
        self._found[finding] += 1

    def findings(self) -> tuple[Finding, ...]:
        """All findings by page, file-wide ones first; a fault on many pages is told of the first few."""
        return tuple(sorted(self._folded(), key=lambda f: (f.page, f.severity != Severity.ERROR, f.code)))

    def _folded(self) -> Iterator[Finding]:
        groups: dict[tuple[str, str, Severity], list[tuple[Finding, int]]] = {}
        for finding, count in self._found.items():
            groups.setdefault((finding.code, finding.rule, finding.severity), []).append((finding, count))
        for group in groups.values():
            yield from _fold(group)


def _fold(group: list[tuple[Finding, int]]) -> Iterator[Finding]:
    """The findings of one fault: a few for each of the first pages, and how many there are besides."""
    by_page: dict[int, list[tuple[Finding, int]]] = {}
    for finding, count in group:
        by_page.setdefault(finding.page, []).append((finding, count))
    shown = sorted(by_page)[:PAGES_SHOWN]
    left = sum(count for page in by_page if page not in shown for _, count in by_page[page])
    pages_left = len(by_page) - len(shown)
    for page in shown:
        told, more = by_page[page][:ONE_PAGE_SHOWN], by_page[page][ONE_PAGE_SHOWN:]
        for index, (finding, count) in enumerate(told):
            last = index == len(told) - 1
            others = count - 1 + (sum(count for _, count in more) if last else 0)
            words = finding.message + (f" {_times(others)} on this page." if others and page else "")
            words += f" {_times(others)} in this file." if others and not page else ""
            if last and page == shown[-1] and left:
                words += f" {_times(left)} on {pages_left} other page{'' if pages_left == 1 else 's'}."
            yield replace(finding, message=words)


def _times(count: int) -> str:
    return f"{count} more like it"


def short(words: str, most: int = 60) -> str:
    """Words on one line, cut where they are long."""
    plain = " ".join("".join(letter if letter.isprintable() else " " for letter in words).split())
    return plain if len(plain) <= most else plain[: most - 1].rstrip() + "…"
