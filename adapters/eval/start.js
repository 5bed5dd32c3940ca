import { enableCompileCache } from "node:module";

// It has to be set before the first TypeScript file is read, so this file is JavaScript and does nothing else.
enableCompileCache();
await import("./main.ts");
