import type { Progress } from "../../report/progress.ts";
import { type Calls, type HelperProcess, startHelper } from "./helper-process.ts";

/**
 * Works with a process of its own, which ends with the work, and shows how far its calls are.
 *
 * @param flags Node's own options.
 */
export async function withHelper<C extends Calls, T>(
  file: URL,
  label: string,
  progress: Progress,
  work: (helper: HelperProcess<C>) => Promise<T>,
  flags: readonly string[] = [],
): Promise<T> {
  let bar: ReturnType<Progress> | null = null;
  let seen = 0;
  let all = 0;
  const helper = startHelper<C>(
    file,
    (done, total) => {
      if (total !== all || done < seen) {
        bar?.end();
        bar = progress(label, total);
        seen = 0;
        all = total;
      }
      for (; seen < done; seen++) bar?.step();
    },
    flags,
  );
  try {
    return await work(helper);
  } finally {
    (bar as ReturnType<Progress> | null)?.end();
    await helper.stop();
  }
}
