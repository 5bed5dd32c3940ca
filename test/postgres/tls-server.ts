import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { TLSSocket } from "node:tls";

/** A server that speaks TLS with a certificate that it made itself. */
export type TlsServer = {
  /** The URL of the server behind it, by TLS, without `sslmode`. */
  readonly url: string;
  /** The file of its certificate, which is its own authority. */
  readonly certificate: string;
  close(): Promise<void>;
};

/** What a client of PostgreSQL sends first to ask for TLS: a length of 8 and a number, https://www.postgresql.org/docs/current/protocol-message-formats.html */
const SSL_REQUEST = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);

/** Puts TLS before a server, for the host name "localhost". */
export async function tlsServer(to: string): Promise<TlsServer> {
  const folder = mkdtempSync(join(tmpdir(), "dateline-tls-"));
  const [keyFile, certificate] = [join(folder, "key.pem"), join(folder, "cert.pem")];
  const subject = ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost"];
  const files = ["-keyout", keyFile, "-out", certificate];
  execFileSync(
    "openssl",
    ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", ...subject, ...files],
    {
      stdio: "ignore",
    },
  );
  const [key, cert] = [readFileSync(keyFile), readFileSync(certificate)];
  const target = new URL(to);
  const sockets = new Set<Socket>();
  const server = createServer((client) => {
    sockets.add(client);
    client.on("error", () => client.destroy());
    client.once("data", (first) => {
      // It takes nobody without TLS.
      if (!SSL_REQUEST.equals(first)) return void client.destroy();
      client.write("S");
      const secure = new TLSSocket(client, { isServer: true, key, cert });
      const upstream = connect(Number(target.port), target.hostname);
      for (const socket of [secure, upstream])
        socket.on("error", () => {
          client.destroy();
          upstream.destroy();
        });
      client.on("close", () => upstream.destroy());
      secure.pipe(upstream).pipe(secure);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("Expected the server to listen");
  const url = new URL(to);
  url.hostname = "localhost";
  url.port = String(address.port);
  return {
    url: url.href,
    certificate,
    async close() {
      for (const socket of sockets) socket.destroy();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      rmSync(folder, { recursive: true });
    },
  };
}
