"""Export: the records within reach, streamed as CSV or JSON, or written as a workbook."""

from dotyk.kernel.transfer.exporting.csv_file import export_csv
from dotyk.kernel.transfer.exporting.json_file import export_json
from dotyk.kernel.transfer.exporting.selection import Selection, selection
from dotyk.kernel.transfer.exporting.vcard_file import export_vcards, has_cards
from dotyk.kernel.transfer.exporting.xlsx_file import export_xlsx

__all__ = ["Selection", "export_csv", "export_json", "export_vcards", "export_xlsx", "has_cards", "selection"]
