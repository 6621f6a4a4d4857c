"""Ask the reference validator, veraPDF, about every case, and write its verdicts down in verdicts.json.

It takes the validator's command, which has to print a line for each file: `PASS file`, `ERROR file why`, or
`FAIL file 7.1-3: …` for each rule of PDF/UA-1 that is broken. The tests need neither it nor Java.

    python tests/audit/ask_reference.py path/to/verapdf
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent), str(HERE.parents[1] / "src")]


def verdicts(command: str) -> dict[str, dict[str, object]]:
    """Every case with what the validator says of it."""
    from audit.files import every_file

    with tempfile.TemporaryDirectory() as folder:
        files = {}
        for name, data in every_file().items():
            path = Path(folder) / f"{name}.pdf"
            path.write_bytes(data)
            files[str(path)] = name
        said = subprocess.run([command, *files], capture_output=True, text=True, check=False).stdout
    rules: dict[str, list[str]] = {}
    for word, path, rest in lines(said):
        found = rules.setdefault(files[path], [])
        if word != "PASS":
            found.append(rest.split(":")[0] if word == "FAIL" else "cannot be read")
    missing = sorted(set(files.values()) - set(rules))
    if missing:
        raise SystemExit(f"The validator says nothing of: {', '.join(missing)}.")
    return {name: {"passes": not rules[name], "rules": rules[name]} for name in sorted(rules)}


def lines(said: str) -> Iterator[tuple[str, str, str]]:
    """The lines about files, each as a word, the file, and the rest."""
    for line in said.splitlines():
        word, _, rest = line.partition(" ")
        if word in {"PASS", "FAIL", "ERROR"}:
            path, _, more = rest.partition(" ")
            yield word, path, more


def main() -> None:
    if len(sys.argv) != 2:
        raise SystemExit(__doc__)
    found = verdicts(sys.argv[1])
    text = ",\n".join(f"  {json.dumps(name)}: {json.dumps(verdict)}" for name, verdict in found.items())
    (HERE / "verdicts.json").write_text(f"{{\n{text}\n}}\n", encoding="utf-8")
    passing = sum(bool(verdict["passes"]) for verdict in found.values())
    sys.stdout.write(f"{len(found)} files, {passing} of them pass.\n")


if __name__ == "__main__":
    main()
