import { load } from "../load.js";

await load(new URL("main.ts", import.meta.url));
