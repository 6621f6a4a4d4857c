"""Letters that the face of fields lacks."""

import re
import unicodedata

from fields.forms import FONTS, form_page, opened, place
from workshop.pdf.fields_face import field_face
from workshop.pdf.fields_near import nearest

FACE = frozenset(map(chr, field_face(FONTS).codes.values()))
VIETNAMESE = "ăâđêôơưáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợúùủũụứừửữựýỳỷỹỵ"


def test_each_has_one_of_the_face_that_is_the_same_letter_with_other_marks() -> None:
    for letter, other in nearest(FACE).items():
        assert letter not in FACE
        assert other in FACE
        if len(unicodedata.normalize("NFD", letter)) > 1:
            assert (
                unicodedata.normalize("NFD", letter)[0].lower()
                == unicodedata.normalize("NFD", other)[0].lower()
            )
            assert letter.isupper() == other.isupper()


def test_no_vietnamese_welsh_or_romanian_name_has_a_hole() -> None:
    near = nearest(FACE)
    for letter in VIETNAMESE + VIETNAMESE.upper() + "ŵŷŴŶțȚẁỳḥṭṣǎǒǧ":
        assert letter in FACE or letter in near
    assert (near["ễ"], near["Ộ"], near["ư"], near["ț"]) == ("ê", "Ô", "u", "ţ")


def test_only_the_name_for_one_viewer_has_them_and_every_code_is_first_of_all_its_own_letter() -> None:
    with opened(form_page(place("a", "Words", lines=1)).pdf) as pdf:
        fonts = pdf.Root.AcroForm.DR.Font
        assert "/ToUnicode" not in fonts.Words
        table = fonts.Wingdings.ToUnicode.read_bytes().decode()
        assert set(fonts.Wingdings.keys()) - {"/ToUnicode"} == set(fonts.Words.keys())
    pairs = [(int(code, 16), int(letter, 16)) for code, letter in re.findall(r"<(..)> <(....)>", table)]
    letters = field_face(FONTS).codes
    last = dict(pairs)
    assert last == dict(letters)
    assert {code: min(letter for one, letter in pairs if one == code) for code in last} == dict(letters)
    for block in re.findall(r"(\d+) beginbfchar\n(.*?)\nendbfchar", table, re.DOTALL):
        assert int(block[0]) == len(block[1].splitlines()) <= 100
