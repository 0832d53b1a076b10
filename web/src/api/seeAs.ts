/** Through whose eyes this tab looks; the server reads the token with each request. The page starts anew with each change. */
type Seeing = { token: string; title: string };

const name = 'see-as';
const seeing = read();

function read(): Seeing | null {
  try {
    return JSON.parse(sessionStorage.getItem(name) ?? 'null');
  } catch {
    return null;
  }
}

export function startSeeing(next: Seeing): void {
  sessionStorage.setItem(name, JSON.stringify(next));
}

export function stopSeeing(): void {
  sessionStorage.removeItem(name);
}

/** What a request must carry while this tab looks as somebody else. */
export function seeingHeaders(): Record<string, string> {
  return seeing ? { 'X-See-As': seeing.token } : {};
}

/** An address that the browser asks for by itself: it tells there, too, through whose eyes this tab looks. */
export function seeingUrl(url: string): string {
  if (!seeing) return url;
  return `${url}${url.includes('?') ? '&' : '?'}${new URLSearchParams({ see_as: seeing.token })}`;
}

/** Whom this tab looks as. */
export function seenAs(): string | null {
  return seeing?.title ?? null;
}
