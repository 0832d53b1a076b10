import { type Language, languages } from '@/lib/i18n';

type Scheme = 'light' | 'dark';
type Density = 'comfortable' | 'compact';
export type GallerySearch = { scheme?: Scheme; language?: Language; density?: Density };

/** How the gallery is looked at; whatever is not told follows the reader's own settings. */
export function readGallerySearch(raw: Record<string, unknown>): GallerySearch {
  return {
    scheme: oneOf(raw.scheme, ['light', 'dark']),
    language: oneOf(raw.language, languages),
    density: oneOf(raw.density, ['comfortable', 'compact']),
  };
}

function oneOf<T extends string>(value: unknown, known: readonly T[]): T | undefined {
  return known.find((each) => each === value);
}
