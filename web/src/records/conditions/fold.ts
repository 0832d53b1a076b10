const letters = 'оаниірвтеслкдмупязьгчйхжцюїєшбщфґёэыъ';
const plain = letters.replace('ё', 'е').replace('ґ', 'г');
const latin = 'abcdefghijklmnopqrstuvwxyz';
const accented = 'àáâãäåçèéêëìíîïñòóôõöøùúûüýÿšžčćđąęłńśźżÀÁÂÃÄÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÖØÙÚÛÜÝŠŽČĆĐĄĘŁŃŚŹŻ';
const unaccented = 'aaaaaaceeeeiiiinoooooouuuuyyszccdaelnszzaaaaaaceeeeiiiinoooooouuuuyszccdaelnszz';

const from = [...letters, ...letters.toUpperCase(), ...latin.toUpperCase(), ...accented];
const to = [...plain, ...plain, ...latin, ...unaccented];
const table = new Map(from.map((letter, at) => [letter, to[at] ?? '']));
for (const apostrophe of "'’ʼ`´") table.set(apostrophe, '');

/** The text as search sees it: small letters, no accents and apostrophes, ё as е and ґ as г. */
export function fold(text: string): string {
  return [...text].map((letter) => table.get(letter) ?? letter).join('');
}
