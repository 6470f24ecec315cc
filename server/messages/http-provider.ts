// An SMS provider that is spoken to by HTTP, whichever: address, headers and a body with {to},
// {text} and {key} come from the settings. The key makes a repeated request the same message.
export type SendAnswer =
  | { readonly type: 'sent' }
  /** Perhaps better luck next time: busy, unreachable, broken. */
  | { readonly type: 'later'; readonly problem: string }
  | { readonly type: 'refused'; readonly problem: string };

export type Provider = {
  readonly send: (message: {
    readonly to: string;
    readonly text: string;
    readonly key: string;
  }) => Promise<SendAnswer>;
};

export type ProviderSettings = {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  /** With {to}, {text}, {key}; written as JSON strings or form values after its content type. */
  readonly body: string;
};

/** No answer for so long is none. */
export const SEND_LIMIT_MS = 15_000;
const PROBLEM_LENGTH = 300;

export function httpProvider(
  { url, headers, body }: ProviderSettings,
  fetch: typeof globalThis.fetch = globalThis.fetch,
): Provider {
  const type = headers['content-type'] ?? 'application/json';
  const written = (value: string) =>
    type.includes('json') ? JSON.stringify(value).slice(1, -1) : encodeURIComponent(value);
  return {
    send: async (message) => {
      const values = new Map(Object.entries(message));
      const filled = body.replace(/\{(to|text|key)\}/g, (whole, name: string) =>
        written(values.get(name) ?? whole),
      );
      try {
        const response = await fetch(url, {
          method: 'POST',
          headers: { 'idempotency-key': message.key, ...headers, 'content-type': type },
          body: filled,
          signal: AbortSignal.timeout(SEND_LIMIT_MS),
        });
        if (response.ok) return { type: 'sent' };
        const told = (await response.text()).slice(0, PROBLEM_LENGTH);
        const problem = `${response.status} ${told}`.trim();
        return { type: isForLater(response.status) ? 'later' : 'refused', problem };
      } catch (error) {
        // Not reached, or no answer in time: a world that fails, tried again by its key.
        return { type: 'later', problem: error instanceof Error ? error.message : String(error) };
      }
    },
  };
}

const isForLater = (status: number) => status === 408 || status === 429 || status >= 500;
