"""Speed and memory of the program against plain WeasyPrint, as ratios measured in one run.

Usage: speed.py, or `speed.py editions` for all editions on both papers against the standard build.
"""

import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from unittest import mock

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT / "src"))

RUNS = 3
EDITED = "modules/03-say-it-as-i/3b-turn-blame-into-i.md"
LIMITS = {"full build": 0.50, "nothing changed": 0.03, "one handout edited": 0.15}
CHECK_SECONDS, MEMORY_MB, EDITIONS = 1.5, 700, 7.0


def main() -> None:
    """Measure, print the table, and end with 1 if a limit is passed."""
    if sys.argv[1:] == ["editions"]:
        sys.exit(editions() > EDITIONS)
    with tempfile.TemporaryDirectory(prefix="workshop-bench-") as folder:
        project = Path(folder, "project")
        shutil.copytree(ROOT / "modules", project / "modules")
        documents = dump_html(project, Path(folder, "html"))
        plain = median(lambda: run_plain(documents, Path(folder, "plain.pdf")))
        figures = {
            "full build": median(lambda: workshop(project, "build"), before=lambda: forget(project)),
            "nothing changed": median(lambda: workshop(project, "build")),
            "one handout edited": median(lambda: workshop(project, "build"), before=lambda: edit(project)),
        }
        check = median(lambda: workshop(project, "check"))
        forget(project)
        memory = peak_memory(project)
    print(f"plain WeasyPrint, {len(documents)} documents, a process each: {plain:.2f} s")
    bad = [report(name, seconds, plain) for name, seconds in figures.items()]
    print(f"{'check':<20} {check:6.2f} s              limit {CHECK_SECONDS:.2f} s")
    print(f"{'peak memory':<20} {memory:6.0f} MB             limit {MEMORY_MB} MB")
    sys.exit(any(bad) or check > CHECK_SECONDS or memory > MEMORY_MB)


def editions() -> float:
    """Print how long all editions on both papers take, and how many standard builds on one paper that is."""
    with tempfile.TemporaryDirectory(prefix="workshop-bench-") as folder:
        project = Path(folder, "project")
        shutil.copytree(ROOT / "modules", project / "modules")
        every = ("build", "--edition", "all", "--paper", "all")
        standard = median(lambda: workshop(project, "build"), before=lambda: forget(project))
        forget(project)
        begin = time.perf_counter()
        workshop(project, *every)
        whole = time.perf_counter() - begin
    print(f"standard, one paper    {standard:6.2f} s")
    print(f"all editions, papers   {whole:6.2f} s  ratio {whole / standard:.2f}  limit {EDITIONS:.2f}")
    return whole / standard


def report(name: str, seconds: float, plain: float) -> bool:
    """Print one row; say whether its limit is passed."""
    ratio = seconds / plain
    print(f"{name:<20} {seconds:6.2f} s  ratio {ratio:.3f}  limit {LIMITS[name]:.2f}")
    return ratio > LIMITS[name]


def dump_html(project: Path, folder: Path) -> list[Path]:
    """Write the HTML, styles and pictures of every document that a build lays out; a folder for each document."""
    from workshop.build import Request, build
    from workshop.build.press import Press
    from workshop.project import open_project

    seen: dict[str, list[object]] = {}
    real = Press._job  # noqa: SLF001 - the benchmark has to see exactly what the engine gets

    def spy(press: Press, piece: object, *, compact: bool) -> object:
        job = real(press, piece, compact=compact)  # type: ignore[arg-type]
        jobs = [one for one in seen.setdefault(job.name, []) if one.html != job.html]
        seen[job.name] = [*jobs, job]
        return job

    opened = open_project(project)
    with mock.patch.object(Press, "_job", spy):
        build(Request(project=opened, output=folder / "out"))
    return [write(folder / str(number), jobs) for number, jobs in enumerate(seen.values())]


def write(folder: Path, jobs: Sequence[object]) -> Path:
    """One document as files on disk."""
    folder.mkdir(parents=True)
    for number, job in enumerate(jobs):
        html = job.html.replace("workshop:", "")  # type: ignore[attr-defined]
        (folder / f"part-{number:02d}.html").write_text(html, encoding="utf-8")
        for name, data in job.resources.items():  # type: ignore[attr-defined]
            (folder / name.removeprefix("workshop:")).write_bytes(data)
        for place, css in enumerate(job.css):  # type: ignore[attr-defined]
            (folder / f"style-{place}.css").write_text(css, encoding="utf-8")
    return folder


def run_plain(documents: Sequence[Path], out: Path) -> None:
    """Every document in a fresh process."""
    environment = {**os.environ, "FONTCONFIG_FILE": str(ROOT / "templates" / "fonts" / "fonts.conf")}
    for document in documents:
        command = [sys.executable, str(ROOT / "benchmarks" / "plain.py"), str(document), str(out)]
        subprocess.run(command, check=True, env=environment, capture_output=True)


def workshop(project: Path, *words: str) -> None:
    """The program as a process of its own, as people run it."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    command = [sys.executable, "-m", "workshop", "--project", str(project), *words, "--quiet"]
    subprocess.run(command, check=True, env=environment, capture_output=True)


def forget(project: Path) -> None:
    """As if nothing had ever been built."""
    shutil.rmtree(project / "output", ignore_errors=True)


def edit(project: Path) -> None:
    """One more word in one handout, a new one each time."""
    path = project / EDITED
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("Practice ", "Practice again ", 1), encoding="utf-8")


def median(measured: Callable[[], None], before: Callable[[], None] | None = None) -> float:
    """The median of some runs, in seconds by the clock."""
    found = []
    for _ in range(RUNS):
        if before:
            before()
        begin = time.perf_counter()
        measured()
        found.append(time.perf_counter() - begin)
    return statistics.median(found)


def peak_memory(project: Path) -> float:
    """The most memory that a whole build and its children hold at one time, in MB (proportional set size)."""
    done = threading.Event()
    most = 0.0
    worker = threading.Thread(target=lambda: (workshop(project, "build"), done.set()))
    worker.start()
    while not done.wait(0.05):
        most = max(most, sum(held(child) for child in family(os.getpid())))
    worker.join()
    return most or resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def family(process: int) -> list[int]:
    """All processes below one."""
    try:
        text = Path(f"/proc/{process}/task/{process}/children").read_text(encoding="ascii")
    except OSError:
        return []
    children = [int(word) for word in text.split()]
    return [*children, *(below for child in children for below in family(child))]


def held(process: int) -> float:
    """The proportional set size of a process, in MB."""
    try:
        lines = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii").splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


main()
