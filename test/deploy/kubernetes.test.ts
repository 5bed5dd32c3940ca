import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Deployment } from "kubernetes-models/apps/v1";
import { PodDisruptionBudget } from "kubernetes-models/policy/v1";
import { ConfigMap, PersistentVolumeClaim, Secret, Service } from "kubernetes-models/v1";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { readSettings, VARIABLE_NAMES } from "../../adapters/bot/settings/settings.ts";
import { readClusterAddress } from "../../adapters/opensearch/cluster/address.ts";

const FILE = fileURLToPath(new URL("../../deploy/kubernetes.yaml", import.meta.url));
const MODELS = { ConfigMap, Deployment, PersistentVolumeClaim, PodDisruptionBudget, Secret, Service };

const objects = parseAllDocuments(readFileSync(FILE, "utf8")).map((each) => each.toJS());
const byKind = (kind: keyof typeof MODELS) => objects.find((each) => each.kind === kind);
const { spec } = byKind("Deployment");
const pod = spec.template.spec;
const [container] = pod.containers;

describe("the Kubernetes example", () => {
  test.for(objects.map((each) => [each.kind as keyof typeof MODELS, each] as const))(
    "has a %s that Kubernetes' own schema takes",
    ([kind, object]) => {
      expect(() => new MODELS[kind](object).validate()).not.toThrow();
    },
  );

  test("sets only variables that exist, to values that the bot takes", () => {
    const env = { ...byKind("Secret").stringData, ...byKind("ConfigMap").data };
    expect(Object.keys(env).filter((name) => !VARIABLE_NAMES.includes(name))).toEqual([]);
    expect(readSettings(env, "UTC")).toMatchObject({ corpus: "/corpus", port: 3000, host: "0.0.0.0" });
    expect(readClusterAddress(env.DATELINE_ARCHIVE)).toMatchObject({ name: "dateline" });
    expect(container.envFrom.map((from: object) => JSON.stringify(from))).toEqual([
      '{"configMapRef":{"name":"dateline"}}',
      '{"secretRef":{"name":"dateline"}}',
    ]);
  });

  test("asks at the paths that the bot serves, on the port that it listens at", () => {
    const { livenessProbe, startupProbe, readinessProbe, ports } = container;
    const paths = [livenessProbe, startupProbe, readinessProbe].map(({ httpGet }) => httpGet.path);
    expect(paths).toEqual(["/livez", "/livez", "/readyz"]);
    expect(ports).toEqual([{ name: "http", containerPort: Number(byKind("ConfigMap").data.PORT) }]);
    expect(byKind("Service").spec.ports[0].targetPort).toBe("http");
  });

  test("runs without root, on a read-only system, and mounts what it names", () => {
    expect(pod.securityContext).toMatchObject({ runAsNonRoot: true, runAsUser: 1000 });
    expect(container.securityContext).toEqual({
      allowPrivilegeEscalation: false,
      readOnlyRootFilesystem: true,
      capabilities: { drop: ["ALL"] },
    });
    const mounted = container.volumeMounts.map(({ name }: { readonly name: string }) => name);
    expect(pod.volumes.map(({ name }: { readonly name: string }) => name)).toEqual(mounted);
  });

  test("keeps processes while machines are drained, and finds them by one label", () => {
    const labels = spec.template.metadata.labels;
    const budget = byKind("PodDisruptionBudget").spec;
    for (const selector of [
      spec.selector.matchLabels,
      byKind("Service").spec.selector,
      budget.selector.matchLabels,
    ])
      expect(labels).toMatchObject(selector);
    expect(budget.minAvailable).toBeLessThan(spec.replicas);
  });
});
