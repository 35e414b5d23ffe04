#!/usr/bin/env python3
"""Opens all that `hazel statistics export FOLDER` wrote with pandas and with LibreOffice, and compares what they see.

    python3 Tests/bench/open_exports.py FOLDER

Each CSV is read by pandas; each spreadsheet is read by pandas (odfpy) and converted to CSV by a headless LibreOffice, sheet by sheet.
All three must have the same header and the same cells. Needs `pandas` and `odfpy` from PyPI and the Debian package
`libreoffice-calc`, which is why no test runs it. Ends with 1 where anything differs.
"""
import csv
import pathlib
import shutil
import subprocess
import sys
import tempfile

import pandas

# Token 12: -1 writes each sheet into a file of its own, and with UTF-8 (76) and quotes where they are needed.
FILTER = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1"


def cells(frame):
    """The texts of a frame as they stand in a CSV."""
    return [list(map(str, frame.columns))] + [[str(value) for value in row] for row in frame.itertuples(index=False)]


def converted(sheets, folder):
    """What LibreOffice makes of the spreadsheets: {name: rows of the sheet Figures}."""
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", "--convert-to", FILTER, "--outdir", str(folder), *map(str, sheets)], check=True,
        stdout=subprocess.DEVNULL, timeout=600)
    found = {}
    for sheet in sheets:
        with (folder / f"{sheet.stem}-Figures.csv").open(newline="", encoding="utf-8") as file:
            found[sheet.stem] = list(csv.reader(file))
    return found


def main(folder):
    if shutil.which("soffice") is None:
        sys.exit("there is no LibreOffice here: apt install libreoffice-calc")
    sheets = sorted(folder.glob("*.ods"))
    wrong = []
    with tempfile.TemporaryDirectory() as place:
        office = converted(sheets, pathlib.Path(place))
        for sheet in sheets:
            table = cells(pandas.read_csv(sheet.with_suffix(".csv"), dtype=str, keep_default_na=False))
            book = pandas.read_excel(sheet, engine="odf", sheet_name=None, dtype=str, keep_default_na=False)
            if list(book) != ["Cover", "Notes", "Figures"]:
                wrong.append(f"{sheet.name}: its sheets are {list(book)}")
            # The header of a CSV is in snake_case; that of a spreadsheet is for people.
            for name, rows in (("pandas", cells(book["Figures"])), ("LibreOffice", office[sheet.stem])):
                if len(rows[0]) != len(table[0]) or rows[1:] != table[1:]:
                    wrong.append(f"{sheet.name}: {name} sees other cells than the CSV has")
    print(f"{len(sheets)} tables as CSV and as spreadsheet: {len(wrong)} differ")
    print("\n".join(wrong))
    return 1 if wrong or not sheets else 0


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    sys.exit(main(pathlib.Path(sys.argv[1])))
