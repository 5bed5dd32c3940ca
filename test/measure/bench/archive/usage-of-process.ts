import { readFileSync } from "node:fs";

/** What a process holds, in bytes. */
export type Resident = {
  /** Now: its own memory, and the pages of files that it reads. */
  readonly bytes: number;
  /** The part of it that is pages of files, which the system may take back; null where it does not say. */
  readonly fileBytes: number | null;
  /** The most that it held at any time. */
  readonly peakBytes: number;
};

/** What this process holds. Nothing is collected beforehand. */
export function resident(): Resident {
  return {
    bytes: process.memoryUsage.rss(),
    fileBytes: residentOfFiles(),
    peakBytes: process.resourceUsage().maxRSS * 1_024,
  };
}

/** Seconds of all its threads, user and system. */
export function cpuSeconds(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

function residentOfFiles(): number | null {
  try {
    const found = /^RssFile:\s+(\d+) kB$/m.exec(readFileSync("/proc/self/status", "utf8"));
    return found ? Number(found[1]) * 1_024 : null;
  } catch {
    return null;
  }
}

/** How long an answer took, and how long its thread computed: the two differ where other processes want the same cores. */
export type Timing = { readonly tookMs: number; readonly cpuMs: number };

/** Times what this thread does. */
export async function timed<T>(work: () => T | Promise<T>): Promise<Timing & { readonly result: T }> {
  const cpuBefore = process.threadCpuUsage();
  const began = performance.now();
  const result = await work();
  const tookMs = performance.now() - began;
  const { user, system } = process.threadCpuUsage(cpuBefore);
  return { result, tookMs, cpuMs: (user + system) / 1_000 };
}
