"""The certificate: a paper for those who want one, with nothing on it that tells why.

It says the course's title, in how many sessions a person took part, the date, the leader and the practice. The person
writes the name, or leaves it blank. No help lines, no word about a partner, a result or a treatment: it is kept, and
others can find it. Besides the one with the course's title there is a plain one; a practice that says
`plain_certificate: true` has the plain one alone, and so has the discreet edition.
"""

from workshop.documents.common.base import Course, DocumentKind
from workshop.documents.common.evenings import counted, evenings
from workshop.model import Audience, Text
from workshop.model.papers import NOT_A_RECORD
from workshop.plan.document import Options, Part, Plan
from workshop.plan.papers import CertificateSheet

KIND = "certificate"
PLAIN = "certificate-plain"


def plans(course: Course, options: Options) -> tuple[Plan, ...]:
    """The certificate, and the plain one beside it where the first is not plain itself."""
    words = course.curriculum.papers.certificate
    if course.practice.plain_certificate:
        return (_plan(course, options, KIND, words.plain_title),)
    titled = _plan(course, options, KIND, Text.of(course.curriculum.title))
    return (titled, _plan(course, options, PLAIN, words.plain_title))


def _plan(course: Course, options: Options, name: str, title: Text) -> Plan:
    return Plan(
        kind=KIND,
        name=name,
        title="Certificate",
        language=course.curriculum.language,
        audience=Audience.PARTICIPANT,
        session=None,
        path=f"participants/{name}.pdf",
        options=options,
        parts=(Part("certificate", "documents/certificate.html", _sheet(course, options, title)),),
        sources=(course.curriculum.papers.place.file,),
    )


def _sheet(course: Course, options: Options, title: Text) -> CertificateSheet:
    words = course.curriculum.papers.certificate
    sessions = evenings(course.curriculum)
    return CertificateSheet(
        title=title,
        name=words.name,
        took_part=words.took_part,
        count=len(sessions),
        of=f"of {counted(sessions)}.",
        practice=course.practice.name,
        note=NOT_A_RECORD,
        draft=options.draft,
    )


DOCUMENT = DocumentKind(
    name=KIND,
    what="a paper to keep, with the title of the course, and a plain one",
    audience=Audience.PARTICIPANT,
    plans=plans,
    doc=__doc__ or "",
)
