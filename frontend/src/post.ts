// What every request that changes something carries: the word that only our own pages know.

export function token(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csrf-token"]')?.content ?? "";
}

export async function post(url: string, body: FormData | URLSearchParams | object): Promise<Response> {
  const isForm = body instanceof FormData || body instanceof URLSearchParams;
  const headers: Record<string, string> = { "X-CSRF-Token": token() };
  if (!isForm) headers["Content-Type"] = "application/json";
  return fetch(url, {
    method: "POST",
    headers,
    body: isForm ? body : JSON.stringify(body),
    credentials: "same-origin",
  });
}
