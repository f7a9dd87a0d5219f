// What a service worker has besides what every worker has, and what the build puts into ours.

/** A file, and its SHA-256 in hex. */
type Summed = [file: string, sum: string];

declare const FILES: Summed[];
declare const SETS: [directory: string, files: number[]][];
declare const TWIN: Summed[];

declare const registration: ServiceWorkerRegistration;
declare const clients: Clients;
declare function skipWaiting(): Promise<void>;
declare function addEventListener(
  type: "install" | "activate",
  listener: (event: ExtendableEvent) => void,
): void;
declare function addEventListener(
  type: "message",
  listener: (event: ExtendableEvent & { data: unknown; source: Client }) => void,
): void;
declare function addEventListener(type: "fetch", listener: (event: FetchEvent) => void): void;
