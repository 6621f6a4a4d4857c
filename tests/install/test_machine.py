"""What the machine lacks is installed by root, and named to everyone else in one command."""

import json

import pytest

from install.checkout import Checkout

ALL = "python3 python3-venv libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0"
COMMAND = "apt-get update && apt-get install -y --no-install-recommends "

# Notes each call, and installs by moving things that lie ready into the PATH.
APT = """\
#!/bin/sh
echo "apt-get $*" >>'{machine}/apt'
echo "$DEBIAN_FRONTEND" >>'{machine}/frontend'
if [ -e '{machine}/locked' ]; then
    rm '{machine}/locked'
    echo 'E: Could not get lock /var/lib/dpkg/lock'
    exit 100
fi
if [ -e '{machine}/offline' ]; then echo 'E: Unable to fetch some archives'; exit 100; fi
case "$*" in
*install*) if [ -e '{machine}/later' ]; then mv '{machine}/later' '{machine}/bin/python3'; fi ;;
esac
"""


def debian(checkout: Checkout, *, root: bool) -> None:
    checkout.user(0 if root else 1000)
    checkout.tool("apt-get", APT.format(machine=checkout.machine))
    checkout.tool("dpkg", f"#!/bin/sh\necho \"dpkg $*\" >>'{checkout.machine}/apt'\n")


def lies_ready(checkout: Checkout) -> None:
    """A good Python that apt-get will put into the PATH."""
    checkout.python().rename(checkout.machine / "later")


def apt_calls(checkout: Checkout) -> list[str]:
    return (checkout.machine / "apt").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    ("state", "lacking", "named"),
    [
        (None, "", ALL),
        ("bare", "", "python3-venv"),
        ("bare", "libpango-1.0-0 ", "python3-venv libpango-1.0-0"),
        ("good", "libpangoft2-1.0-0 libharfbuzz-subset0 ", "libpangoft2-1.0-0 libharfbuzz-subset0"),
    ],
)
@pytest.mark.parametrize("command", ["build", "test"])
def test_not_root_gets_one_exact_command(
    checkout: Checkout, state: str | None, lacking: str, named: str, command: str
) -> None:
    debian(checkout, root=False)
    if state is None:
        (checkout.machine / "bin" / "python3").unlink()
    else:
        checkout.python(state=state, lacking=lacking)
    before = checkout.files()
    ran = checkout.run(command)
    assert ran.returncode == 3
    assert ran.stderr.splitlines()[1:] == [COMMAND + named]
    assert ran.stdout == ""
    assert checkout.files() == before
    assert checkout.made() == []


def test_root_installs_what_is_missing(checkout: Checkout) -> None:
    debian(checkout, root=True)
    lies_ready(checkout)
    ran = checkout.run("build", "3")
    assert ran.returncode == 0, ran.stderr
    assert json.loads(ran.stdout)["args"] == ["build", "3"]
    calls = apt_calls(checkout)
    assert calls[0] == "dpkg --configure -a"
    assert calls[1].endswith(" update")
    assert calls[2].endswith(f" install --no-install-recommends {ALL}")
    assert len(calls) == 3
    assert all(" -y " in call for call in calls[1:])
    frontends = (checkout.machine / "frontend").read_text(encoding="utf-8").splitlines()
    assert set(frontends) == {"noninteractive"}
    assert checkout.made() == ["venv", "pip run.txt"]


def test_root_waits_while_someone_else_installs(checkout: Checkout) -> None:
    debian(checkout, root=True)
    lies_ready(checkout)
    checkout.tool("sleep", "#!/bin/sh\n")
    (checkout.machine / "locked").touch()
    ran = checkout.run("build")
    assert ran.returncode == 0, ran.stderr
    assert len(apt_calls(checkout)) == 4


def test_root_without_a_network_is_told(checkout: Checkout) -> None:
    debian(checkout, root=True)
    lies_ready(checkout)
    (checkout.machine / "offline").touch()
    before = checkout.files()
    ran = checkout.run("build")
    assert ran.returncode == 3
    assert "network" in ran.stderr.splitlines()[-1]
    assert "E: Unable to fetch some archives" in ran.stderr
    assert checkout.files() == before


def test_what_installing_did_not_mend_is_named(checkout: Checkout) -> None:
    debian(checkout, root=True)
    checkout.python(lacking="libpango-1.0-0 ")
    ran = checkout.run("build")
    assert ran.returncode == 3
    assert "libpango-1.0-0" in ran.stderr.splitlines()[-1]


def test_an_old_python_is_named(checkout: Checkout) -> None:
    debian(checkout, root=False)
    checkout.python(state="old 3.9")
    ran = checkout.run("build")
    assert ran.returncode == 3
    assert ran.stderr.count("\n") == 1
    assert "3.11" in ran.stderr
    assert "3.9" in ran.stderr


def test_a_newer_python_under_its_own_name_is_taken(checkout: Checkout) -> None:
    newer = checkout.python().rename(checkout.machine / "bin" / "python3.12")
    checkout.python(state="old 3.9")
    ran = checkout.run("build")
    assert ran.returncode == 0, ran.stderr
    assert newer.exists()


@pytest.mark.parametrize("root", [True, False])
def test_without_apt_the_libraries_are_named(checkout: Checkout, root: bool) -> None:
    checkout.user(0 if root else 1000)
    checkout.python(lacking="libpango-1.0-0 ")
    before = checkout.files()
    ran = checkout.run("build")
    assert ran.returncode == 3
    assert ran.stderr.count("\n") == 1
    assert "Pango" in ran.stderr
    assert checkout.files() == before


def test_on_a_mac_brew_is_named(checkout: Checkout) -> None:
    checkout.tool("brew", "#!/bin/sh\n")
    checkout.python(lacking="libpango-1.0-0 ")
    assert "brew install python pango" in checkout.run("build").stderr
