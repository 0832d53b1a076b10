/** Lengths of country code, area and the groups after them, for the countries we meet most. */
const shapes: [RegExp, string][] = [
  [/^\+(380)(\d{2})(\d{3})(\d{2})(\d{2})$/, '+$1 $2 $3 $4 $5'],
  [/^\+(7)(\d{3})(\d{3})(\d{2})(\d{2})$/, '+$1 $2 $3 $4 $5'],
  [/^\+(998)(\d{2})(\d{3})(\d{2})(\d{2})$/, '+$1 $2 $3 $4 $5'],
  [/^\+(48)(\d{3})(\d{3})(\d{3})$/, '+$1 $2 $3 $4'],
  [/^\+(1)(\d{3})(\d{3})(\d{4})$/, '+$1 $2 $3 $4'],
];

/** A number in E.164 with spaces where people pause; any other as it is. */
export function formatPhone(phone: string): string {
  const shape = shapes.find(([pattern]) => pattern.test(phone));
  return shape ? phone.replace(shape[0], shape[1]) : phone;
}
