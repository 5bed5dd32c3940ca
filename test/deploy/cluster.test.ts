import { spawn, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test } from "vitest";
import { parse, parseAllDocuments } from "yaml";
import { VARIABLE_NAMES } from "../../adapters/bot/settings/settings.ts";
import { readClusterAddress } from "../../adapters/opensearch/cluster/address.ts";
import { SERVER } from "../opensearch/server.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const read = (name: string) => readFileSync(join(ROOT, "deploy", name), "utf8");
const containerfile = read("Containerfile");
const compose = parse(read("compose.cluster.yaml"));
const objects = parseAllDocuments(read("kubernetes.yaml")).map((document) => {
  expect(document.errors).toEqual([]);
  return document.toJS();
});
const named = (kind: string) => objects.find((object) => object.kind === kind);

/** Runs a command in the way that a health check does, without a shell. */
const run = ([program = "", ...parameters]: readonly string[]) =>
  spawnSync(program, parameters, { encoding: "utf8" });

describe("the compose file with PostgreSQL and OpenSearch", () => {
  const { dateline, postgres, opensearch } = compose.services;

  test("sets variables that exist, and addresses of the services beside it", () => {
    const { environment } = dateline;
    expect(Object.keys(environment).filter((name) => !VARIABLE_NAMES.includes(name))).toEqual([]);
    expect(readClusterAddress(environment.DATELINE_ARCHIVE).nodes).toEqual(["http://opensearch:9200"]);
    const { hostname, username, pathname } = new URL(
      environment.DATELINE_DATABASE.replace(/\$\{.*?\}/, "password"),
    );
    expect(compose.services).toHaveProperty(hostname);
    expect([username, pathname.slice(1)]).toEqual([
      postgres.environment.POSTGRES_USER,
      postgres.environment.POSTGRES_DB,
    ]);
  });

  test("starts the bot once both are healthy, and lets neither be reached from outside", () => {
    for (const [name, { condition }] of Object.entries<{ condition: string }>(dateline.depends_on)) {
      expect(condition).toBe("service_healthy");
      expect(compose.services[name].healthcheck.test[0]).toBe("CMD");
    }
    for (const service of [postgres, opensearch]) {
      expect(service.networks).toEqual(["inside"]);
      expect(service).not.toHaveProperty("ports");
    }
    expect(compose.networks.inside).toEqual({ internal: true });
  });

  test("keeps what must not be lost in volumes, and gives nothing more rights than it needs", () => {
    const volumes = [postgres, opensearch].map((service) => service.volumes[0].split(":")[0]);
    expect(Object.keys(compose.volumes).toSorted()).toEqual(volumes.toSorted());
    for (const service of Object.values<{ security_opt: string[] }>(compose.services))
      expect(service.security_opt).toEqual(["no-new-privileges:true"]);
    expect([dateline.read_only, dateline.cap_drop]).toEqual([true, ["ALL"]]);
  });

  test.skipIf(SERVER === null)("asks OpenSearch for its health by a command that works", () => {
    const [, ...command] = opensearch.healthcheck.test;
    const at = (server: string) =>
      command.map((word: string) => word.replace("http://127.0.0.1:9200", server));
    expect(run(at(SERVER ?? ""))).toMatchObject({ status: 0 });
    expect(run(at("http://127.0.0.1:1")).status).not.toBe(0);
  });

  test.skipIf(!process.env.DATELINE_TEST_POSTGRES || run(["pg_isready", "--version"]).status !== 0)(
    "asks PostgreSQL for its health by a command that works",
    () => {
      const { hostname, port } = new URL(process.env.DATELINE_TEST_POSTGRES ?? "");
      const [, ...command] = postgres.healthcheck.test;
      expect(run([...command, `--host=${hostname}`, `--port=${port}`])).toMatchObject({ status: 0 });
      expect(run([...command, `--host=${hostname}`, "--port=1"]).status).not.toBe(0);
    },
  );
});

describe("the image's health check", () => {
  test.for([
    [200, 0],
    [503, 1],
  ] as const)("takes the status %i for the exit code %i", async ([status, code]) => {
    const [, program = "", ...parameters] = JSON.parse(
      `["CMD", ${/HEALTHCHECK [\s\S]*?CMD \[(.*)\]$/m.exec(containerfile)?.[1]}]`,
    ) as string[];
    const server = createServer((_, response) => response.writeHead(status).end());
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    onTestFinished(() => void server.close());
    const { port } = server.address() as AddressInfo;
    const child = spawn(
      program,
      parameters.map((word) => word.replace("127.0.0.1:3000", `127.0.0.1:${port}`)),
    );
    expect(await new Promise((resolve) => child.on("exit", resolve))).toBe(code);
  });
});

describe("the example for Kubernetes", () => {
  const pod = named("Deployment").spec.template;
  const [container] = pod.spec.containers;

  test("has a deployment, a service and a disruption budget of the same pods", () => {
    const { labels } = pod.metadata;
    expect(named("Deployment").spec.selector.matchLabels).toEqual(labels);
    expect(named("Service").spec.selector).toEqual(labels);
    expect(named("PodDisruptionBudget").spec.selector.matchLabels).toEqual(labels);
    expect(named("PodDisruptionBudget").spec.minAvailable).toBeLessThan(named("Deployment").spec.replicas);
  });

  test("sets variables that exist; what it mounts is there", () => {
    const { data } = named("ConfigMap");
    expect(Object.keys(data).filter((name) => !VARIABLE_NAMES.includes(name))).toEqual([]);
    // The last one counts: an empty line of .env takes no setting of it away.
    expect(container.envFrom.at(-1).configMapRef.name).toBe(named("ConfigMap").metadata.name);
    expect(Number(data.PORT)).toBe(container.ports[0].containerPort);
    const volumes = pod.spec.volumes.map(({ name }: { name: string }) => name);
    const mounts = container.volumeMounts.map(({ name }: { name: string }) => name);
    expect(volumes.toSorted()).toEqual(mounts.toSorted());
    expect(pod.spec.volumes[0].persistentVolumeClaim.claimName).toBe(
      named("PersistentVolumeClaim").metadata.name,
    );
  });

  test("asks whether it lives and whether it is ready, each where the bot says so", () => {
    const { livenessProbe, readinessProbe, startupProbe } = container;
    const paths = [startupProbe, livenessProbe, readinessProbe].map(({ httpGet }) => httpGet);
    expect(paths).toEqual(["/livez", "/livez", "/readyz"].map((path) => ({ path, port: "http" })));
    expect(container.ports[0].name).toBe("http");
  });

  test("runs as the image's user, who is not root, on a file system that cannot be written", () => {
    expect(pod.spec.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 });
    expect(/^USER (.+)$/m.exec(containerfile)?.[1]).toBe("node");
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    });
  });
});
