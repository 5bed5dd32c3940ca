import { createServer as createHttpServer, type RequestListener } from "node:http";
import { createServer as createHttpsServer } from "node:https";
import { parentPort, workerData } from "node:worker_threads";

// A server in a thread of its own: it answers a request with its body, and marks that it has arrived whole.
const { scheme, arrived, key, cert } = workerData;
const answer: RequestListener = (request, response) => {
  let body = "";
  request.on("data", (chunk) => {
    body += chunk;
  });
  request.on("end", () => {
    Atomics.store(arrived, 0, 1);
    Atomics.notify(arrived, 0);
    response.end(body);
  });
};
const server = scheme === "https" ? createHttpsServer({ key, cert }, answer) : createHttpServer(answer);
server.listen(0, "localhost", () => {
  const address = server.address();
  parentPort?.postMessage(typeof address === "object" && address ? address.port : 0);
});
