import module from "node:module";
import process from "node:process";

// An old Node has to be able to read this file: it is JavaScript, and names nothing that only a newer one has.
const NEEDED = 24;

/** How often it is looked whether npm is still there, in milliseconds. */
const LOOK_EVERY_MS = 500;

/**
 * Runs a program that is written in TypeScript. With a Node that cannot, it says so in one line and ends with code 2.
 *
 * @param {URL} main the program's first file.
 */
export async function load(main) {
  if (Number.parseInt(process.versions.node, 10) < NEEDED) {
    console.error(
      `Expected Node ${NEEDED} or later, got Node ${process.versions.node}: run \`npm ci\` and start it by \`npm run\`, which brings Node ${NEEDED}, or install it from https://nodejs.org.`,
    );
    process.exit(2);
  }
  endWithNpm();
  // Keeps the compiled modules from one call to the next, which halves the time until the first line. It has to be set before
  // the first TypeScript file is read.
  module.enableCompileCache();
  await import(main.href);
}

/** npm runs a script in a shell that hands no signal on: what npm started ends with npm, as by SIGTERM. */
function endWithNpm() {
  if (process.env.npm_lifecycle_event === undefined || process.platform === "win32") return;
  const parent = process.ppid;
  const look = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(look);
    process.kill(process.pid, "SIGTERM");
  }, LOOK_EVERY_MS);
  look.unref();
}
