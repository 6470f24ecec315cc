// Printers that this browser can reach: Bluetooth (low energy), a serial port (also classic
// Bluetooth on Android) and USB. Each asks the person which one; nothing of it is remembered.

export type PrinterKind = 'bluetooth' | 'serial' | 'usb';
export type Printed = 'printed' | 'none_chosen' | 'failed';

type Writable = { writeValueWithoutResponse(part: BufferSource): Promise<void> };
type Characteristic = Writable & { readonly properties: { writeWithoutResponse: boolean } };
type BluetoothPrinter = {
  readonly gatt: {
    connect(): Promise<{
      getPrimaryServices(): Promise<
        readonly { getCharacteristics(): Promise<readonly Characteristic[]> }[]
      >;
      disconnect(): void;
    }>;
  };
};
type SerialPrinter = {
  open(settings: { baudRate: number }): Promise<void>;
  close(): Promise<void>;
  readonly writable: WritableStream<BufferSource>;
};
type Endpoint = { readonly direction: 'in' | 'out'; readonly endpointNumber: number };
type UsbPrinter = {
  open(): Promise<void>;
  close(): Promise<void>;
  selectConfiguration(value: number): Promise<void>;
  claimInterface(number: number): Promise<void>;
  transferOut(endpoint: number, bytes: BufferSource): Promise<unknown>;
  readonly configuration: {
    readonly interfaces: readonly {
      readonly interfaceNumber: number;
      readonly alternate: {
        readonly interfaceClass: number;
        readonly endpoints: readonly Endpoint[];
      };
    }[];
  } | null;
};
type Reachable = {
  readonly bluetooth?: { requestDevice(wish: object): Promise<BluetoothPrinter> };
  readonly serial?: { requestPort(): Promise<SerialPrinter> };
  readonly usb?: { requestDevice(wish: object): Promise<UsbPrinter> };
};

/** Services under which cheap receipt printers take bytes. */
const printServices = [
  '000018f0-0000-1000-8000-00805f9b34fb',
  '0000ff00-0000-1000-8000-00805f9b34fb',
  '0000ae30-0000-1000-8000-00805f9b34fb',
  'e7810a71-73ae-499d-8c15-faa9aef0c3f2',
  '49535343-fe7d-4ae5-8fa9-9fafd205e455',
];
const BYTES_AT_ONCE = 180;
const PRINTER_CLASS = 7;
const BAUD = 9_600;

// cast: the DOM's types don't know these three; each is looked for before it is used.
const reachable = (): Reachable => navigator as unknown as Reachable;

/** Which ways this browser has at all; none on an iPhone. */
export function printersHere(): readonly PrinterKind[] {
  const here = reachable();
  return (['bluetooth', 'serial', 'usb'] as const).filter((kind) => here[kind] !== undefined);
}

/** Lets the person choose a printer and sends it the bytes; closing the choice prints nothing. */
export async function printOn(kind: PrinterKind, bytes: Uint8Array<ArrayBuffer>): Promise<Printed> {
  try {
    await ways[kind](reachable(), bytes);
    return 'printed';
  } catch (cause) {
    // What a printer and its radio do is the world's; the receipt is saved in any case.
    return cause instanceof DOMException && cause.name === 'NotFoundError'
      ? 'none_chosen'
      : 'failed';
  }
}

type Way = (here: Reachable, bytes: Uint8Array<ArrayBuffer>) => Promise<void>;
const ways: Readonly<Record<PrinterKind, Way>> = {
  bluetooth: async ({ bluetooth }, bytes) => {
    const printer = await bluetooth?.requestDevice({
      acceptAllDevices: true,
      optionalServices: printServices,
    });
    const line = await printer?.gatt.connect();
    try {
      const services = (await line?.getPrimaryServices()) ?? [];
      const offered = await Promise.all(services.map((service) => service.getCharacteristics()));
      const sink = offered.flat().find(({ properties }) => properties.writeWithoutResponse);
      if (sink === undefined) throw new Error('it takes no bytes');
      for (const part of partsOf(bytes)) await sink.writeValueWithoutResponse(part);
    } finally {
      line?.disconnect();
    }
  },
  serial: async ({ serial }, bytes) => {
    const port = await serial?.requestPort();
    if (port === undefined) throw new Error('there is no serial port');
    await port.open({ baudRate: BAUD });
    const writer = port.writable.getWriter();
    try {
      await writer.write(bytes);
    } finally {
      writer.releaseLock();
      await port.close();
    }
  },
  usb: async ({ usb }, bytes) => {
    const printer = await usb?.requestDevice({ filters: [{ classCode: PRINTER_CLASS }] });
    if (printer === undefined) throw new Error('there is no USB');
    await printer.open();
    try {
      if (printer.configuration === null) await printer.selectConfiguration(1);
      const face = printer.configuration?.interfaces.find(
        ({ alternate }) => alternate.interfaceClass === PRINTER_CLASS,
      );
      const out = face?.alternate.endpoints.find(({ direction }) => direction === 'out');
      if (face === undefined || out === undefined) throw new Error('it is no printer');
      await printer.claimInterface(face.interfaceNumber);
      await printer.transferOut(out.endpointNumber, bytes);
    } finally {
      await printer.close();
    }
  },
};

function partsOf(bytes: Uint8Array<ArrayBuffer>): readonly Uint8Array<ArrayBuffer>[] {
  const parts: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; from < bytes.length; from += BYTES_AT_ONCE) {
    parts.push(bytes.slice(from, from + BYTES_AT_ONCE));
  }
  return parts;
}
