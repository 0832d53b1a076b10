const latin: Record<string, string> = Object.fromEntries(
  'а:a б:b в:v г:h ґ:g д:d е:e є:ye ж:zh з:z и:y і:i ї:yi й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ю:yu я:ya ё:yo ы:y э:e ъ: ь: ʼ: ’:'
    .split(' ')
    .map((pair) => pair.split(':') as [string, string]),
);

/** A name for programs out of what people call a thing: small Latin letters, digits, underscores; never one of `taken`. */
export function plainName(words: string, fallback: string, taken: readonly string[] = []): string {
  const letters = [...words.toLowerCase()].map((letter) => latin[letter] ?? letter).join('');
  const plain = letters
    .normalize('NFKD')
    .replace(/[\u0300-\u036f']/g, '')
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+|_+$/g, '')
    .slice(0, 50);
  const name = plain || fallback;
  if (!taken.includes(name)) return name;
  const number = Array.from({ length: taken.length + 1 }, (_, at) => at + 2).find(
    (each) => !taken.includes(`${name}_${each}`),
  );
  return `${name}_${number}`;
}
