import { enableCompileCache } from "node:module";

// See adapters/cli/start.js: the cache has to be on before the first TypeScript file is read.
enableCompileCache();
await import("./main.ts");
