// The cookies of a sign-in, as a browser sends them back.

/** The cookie header. Throws where the sign-in was refused. */
export function cookiesFrom(answer: Response): string {
  if (!answer.ok) throw new Error(`Nobody is signed in by a ${answer.status}`);
  const cookies = answer.headers.getSetCookie();
  return cookies.map((cookie) => cookie.split(';')[0]).join('; ');
}
