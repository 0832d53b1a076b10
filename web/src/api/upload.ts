/** How much of a body has left, from 0 to 1. */
export type OnProgress = (share: number) => void;

/** The same as `fetch` for a body whose way is watched: only the older request tells how much of it has left. */
export function watchedFetch(
  url: string,
  method: string,
  headers: Record<string, string>,
  body: XMLHttpRequestBodyInit,
  onProgress: OnProgress,
): Promise<Response> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    request.upload.onprogress = ({ loaded, total, lengthComputable }) =>
      lengthComputable && onProgress(loaded / total);
    request.onload = () => resolve(answerOf(request));
    request.onerror = () => reject(new TypeError('network'));
    request.send(body);
  });
}

function answerOf(request: XMLHttpRequest): Response {
  const retry = request.getResponseHeader('Retry-After');
  const headers = retry ? { 'Retry-After': retry } : undefined;
  const body = request.status === 204 ? null : request.responseText;
  return new Response(body, { status: request.status, statusText: request.statusText, headers });
}
