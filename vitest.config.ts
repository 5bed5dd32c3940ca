import { defineConfig, type ViteUserConfig } from "vitest/config";

const FAKES = "test/*/fake/**/*.test.ts";
const LONG = "test/long/**/*.test.ts";

const config: ViteUserConfig = defineConfig({
  // Patient, since a machine that is busy is no defect; nothing is timed here.
  test: {
    isolate: false,
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    projects: [
      {
        extends: true,
        test: {
          name: "dateline",
          include: ["test/**/*.test.ts"],
          exclude: ["**/node_modules/**", FAKES, LONG],
        },
      },
      // The fakes of Slack and Discord are programs of their own: their tests are for those who change them, and for CI.
      { extends: true, test: { name: "fakes", include: [FAKES] } },
      // What takes minutes of computing.
      { extends: true, test: { name: "long", include: [LONG] } },
    ],
  },
});

export default config;
