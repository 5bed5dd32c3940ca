import { createLoneProcess } from "../../../src/chat/processes/lone-process.ts";
import { processGroupContract } from "./process-group-contract.ts";

processGroupContract("a process that is alone", async () => ({
  group: createLoneProcess("alpha/1", () => performance.now()),
  remove: async () => {},
}));
