/** The encodings a table may be written in, by the names people know them by. */
export const encodingNames = [
  { value: 'utf-8', label: 'UTF-8' },
  { value: 'utf-8-sig', label: 'UTF-8 (BOM)' },
  { value: 'utf-16', label: 'UTF-16' },
  { value: 'cp1251', label: 'Windows-1251' },
  { value: 'koi8-u', label: 'KOI8-U' },
  { value: 'cp866', label: 'CP866 (DOS)' },
  { value: 'mac_cyrillic', label: 'Mac Cyrillic' },
  { value: 'iso8859_5', label: 'ISO 8859-5' },
  { value: 'cp1252', label: 'Windows-1252' },
  { value: 'cp1250', label: 'Windows-1250' },
  { value: 'latin-1', label: 'Latin-1' },
];
