import { load } from "../../../adapters/load.js";

await load(new URL("main.ts", import.meta.url));
