import { connect, createServer, type Socket } from "node:net";

/** A way to a database that can be cut, as a network between two machines can. */
export type CuttableDatabase = {
  /** The database's URL by this way. */
  readonly url: string;
  /** Breaks all connections. */
  cut(): void;
  /** Lets nothing through from now on, without a word: `silent`, or refusing connections. */
  block(how: "silent" | "refused"): void;
  /** Lets everything through again. */
  open(): void;
  close(): Promise<void>;
};

/** Opens a way to a database, at an address of this machine. */
export async function cuttableDatabase(to: string, host: string): Promise<CuttableDatabase> {
  const target = new URL(to);
  const sockets = new Set<Socket>();
  let blocked: "silent" | "refused" | null = null;
  const server = createServer((client) => {
    if (blocked === "refused") return void client.destroy();
    sockets.add(client);
    client.on("error", () => client.destroy());
    client.on("close", () => sockets.delete(client));
    if (blocked === "silent") return;
    const upstream = connect(Number(target.port), target.hostname);
    sockets.add(upstream);
    upstream.on("error", () => upstream.destroy());
    upstream.on("close", () => {
      sockets.delete(upstream);
      client.destroy();
    });
    client.on("close", () => upstream.destroy());
    client.pipe(upstream).pipe(client);
  });
  await new Promise<void>((resolve) => server.listen(0, host, resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("Expected the way to listen");
  const url = new URL(to);
  url.hostname = host;
  url.port = String(address.port);
  const cut = (): void => {
    for (const socket of sockets) socket.destroy();
  };
  return {
    url: url.href,
    cut,
    block(how) {
      blocked = how;
      if (how === "refused") cut();
      else for (const socket of sockets) socket.unpipe().pause();
    },
    open() {
      blocked = null;
      cut();
    },
    async close() {
      cut();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
