"""Reading the tags and fonts of a PDF."""

import pikepdf
from pikepdf import Name


def elements(pdf: pikepdf.Pdf) -> list[pikepdf.Object]:
    """Every tag below the root, in reading order."""
    found, waiting = [], list(pdf.Root.StructTreeRoot.K)
    while waiting:
        kid = waiting.pop(0)
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            found.append(kid)
            kids = kid.get("/K", [])
            waiting = [*(kids if isinstance(kids, pikepdf.Array) else [kids]), *waiting]
    return found


def loose_marks(pdf: pikepdf.Pdf) -> list[int]:
    """Numbers of marked content, page by page, that lead to no tag below the root."""
    reached = {element.objgen for element in elements(pdf)}
    flat = pdf.Root.StructTreeRoot.ParentTree.Nums
    parents = {int(key): value for key, value in zip(flat[::2], flat[1::2], strict=True)}
    loose = []
    for page in pdf.pages:
        owners = parents[int(page.obj.StructParents)]
        for operands, operator in pikepdf.parse_content_stream(page):
            if str(operator) == "BDC" and "/MCID" in operands[1]:
                owner = owners[int(operands[1].MCID)]
                if owner is None or owner.objgen not in reached:
                    loose.append(int(operands[1].MCID))
    return loose


def fonts_in(pdf: pikepdf.Pdf) -> set[str]:
    return {
        str(item.BaseFont).partition("+")[2]
        for item in pdf.objects
        if isinstance(item, pikepdf.Dictionary) and item.get("/Type") == Name.Font
    }
