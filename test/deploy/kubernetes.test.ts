import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { Deployment } from "kubernetes-models/apps/v1";
import { PodDisruptionBudget } from "kubernetes-models/policy/v1";
import { ConfigMap, PersistentVolumeClaim, Service } from "kubernetes-models/v1";
import { describe, expect, test } from "vitest";
import { parseAllDocuments } from "yaml";
import { VARIABLE_NAMES } from "../../adapters/bot/settings/settings.ts";

const FILE = fileURLToPath(new URL("../../deploy/kubernetes.yaml", import.meta.url));
const MODELS = { ConfigMap, Deployment, PersistentVolumeClaim, PodDisruptionBudget, Service };

const objects = parseAllDocuments(readFileSync(FILE, "utf8")).map((each) => each.toJS());

describe("the Kubernetes example", () => {
  test.for(objects.map((each) => [each.kind as keyof typeof MODELS, each] as const))(
    "has a %s that Kubernetes' own schema takes",
    ([kind, object]) => {
      expect(() => new MODELS[kind](object).validate()).not.toThrow();
    },
  );

  test("is held to a schema that finds faults", () => {
    const [deployment] = objects.filter(({ kind }) => kind === "Deployment");
    const wrong = structuredClone(deployment);
    wrong.spec.template.spec.containers[0].livenessProbe.httpGet.port = {};
    expect(() => new Deployment(wrong).validate()).toThrow("port");
  });

  test("gives a process the values of its ConfigMap, whatever lines of .env were left empty", () => {
    const [configMap] = objects.filter(({ kind }) => kind === "ConfigMap");
    const [deployment] = objects.filter(({ kind }) => kind === "Deployment");
    // As a secret is from a copy of .env.example that nobody filled in.
    const empty = Object.fromEntries(VARIABLE_NAMES.map((name) => [name, ""]));
    const sources: { readonly secretRef?: object; readonly configMapRef?: object }[] =
      deployment.spec.template.spec.containers[0].envFrom;
    // Where a name is in several sources, the last one counts.
    const environment = Object.assign(
      {},
      ...sources.map(({ secretRef }) => (secretRef ? empty : configMap.data)),
    );
    expect(environment).toMatchObject(configMap.data);
  });
});
