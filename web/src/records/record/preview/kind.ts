const pictures = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif']);

/** How a file can be shown; by the type that the server read from its bytes, never by its name. */
export function kindOf(type: string): 'picture' | 'pdf' | 'text' | 'other' {
  const bare = type.split(';')[0]?.trim() ?? '';
  if (pictures.has(bare)) return 'picture';
  if (bare === 'application/pdf') return 'pdf';
  return bare === 'text/plain' ? 'text' : 'other';
}
