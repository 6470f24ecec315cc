// One open line of server-sent events. It holds at most one unsent version, the newest: however
// slow the phone reads, nothing piles up here.

export type Listener = {
  /** Sends the version when it is newer than the last one sent. */
  poke(version: number): void;
  /** Sends a heartbeat. False when the line has no right to stay open. */
  beat(): Promise<boolean>;
  end(): void;
};

export type Line = { readonly listener: Listener; readonly stream: ReadableStream<Uint8Array> };

type Settings = {
  /** Asked at each heartbeat: whether the session still holds. */
  readonly mayStay: () => Promise<boolean>;
  readonly onClosed: () => void;
};

const reconnectMs = 3_000;

export function openLine({ mayStay, onClosed }: Settings): Line {
  const encoder = new TextEncoder();
  let sent = -1;
  let newest = -1;
  let beats = false;
  let controller: ReadableStreamDefaultController<Uint8Array> | undefined;
  const flush = () => {
    if (!controller || (controller.desiredSize ?? 0) <= 0) return;
    if (newest > sent) {
      sent = newest;
      beats = false;
      controller.enqueue(encoder.encode(`data: ${JSON.stringify({ version: sent })}\n\n`));
    } else if (beats) {
      beats = false;
      controller.enqueue(encoder.encode(': still here\n\n'));
    }
  };
  const stream = new ReadableStream<Uint8Array>(
    {
      start: (opened) => {
        controller = opened;
        opened.enqueue(encoder.encode(`retry: ${reconnectMs}\n\n`));
      },
      pull: flush,
      cancel: () => {
        controller = undefined;
        onClosed();
      },
    },
    { highWaterMark: 4 },
  );
  const listener: Listener = {
    poke: (version) => {
      newest = Math.max(newest, version);
      flush();
    },
    beat: async () => {
      if (!(await mayStay())) return false;
      beats = true;
      flush();
      return true;
    },
    end: () => {
      controller?.close();
      controller = undefined;
    },
  };
  return { listener, stream };
}
