"""Plain WeasyPrint on one document: what a script of five lines would do. Usage: plain.py FOLDER OUT.pdf."""

import sys
from pathlib import Path


def main() -> None:
    """Render every part-*.html of the folder with its styles, as one process would."""
    import weasyprint

    folder, out = Path(sys.argv[1]), Path(sys.argv[2])
    styles = [weasyprint.CSS(filename=str(path)) for path in sorted(folder.glob("style-*.css"))]
    for path in sorted(folder.glob("part-*.html")):
        document = weasyprint.HTML(filename=str(path)).render(stylesheets=styles, pdf_variant="pdf/ua-1")
        document.write_pdf(str(out), pdf_variant="pdf/ua-1")


main()
