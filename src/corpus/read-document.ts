import { createHash } from "node:crypto";
import { basename } from "node:path";
import type { Document } from "./document.ts";
import { readEdtf } from "./edtf-date.ts";
import { byPlace, type Fault } from "./fault.ts";
import { readFrontMatter } from "./front-matter.ts";
import { passages } from "./structure/passages.ts";
import { correctKinds, missingCorrections } from "./structure/read-as.ts";

/** Characters that steer a terminal and mean nothing in a text; tab and line feed are none of them. */
const CONTROL = /[^\P{Cc}\t\n]/u;

/**
 * Reads one corpus file: the document, or what is wrong with it.
 *
 * @param file its path inside the corpus folder; the name without `.md` has to be the document's id.
 */
export function readDocument(file: string, content: string): Document | readonly Fault[] {
  const front = readFrontMatter(file, content);
  if (front.kind === "faulty") return front.faults;
  const { data, text, lineOf, textLine } = front;
  const faults: Fault[] = [];
  const say = (key: string, message: string) => faults.push({ file, line: lineOf(key), message });
  const name = basename(file, ".md");
  if (data.id !== name) say("id", `Expected \`id\` to be the file's name, ${name}, got ${data.id}.`);
  if (!text)
    faults.push({ file, line: textLine, message: "Expected a text under the front matter, and found none." });
  const control = CONTROL.exec(text);
  if (control) {
    const line = textLine + text.slice(0, control.index).split("\n").length - 1;
    const code = control[0].charCodeAt(0).toString(16).padStart(4, "0").toUpperCase();
    faults.push({
      file,
      line,
      message: `Expected a text without control characters, got U+${code}: take it out.`,
    });
  }
  const sha256 = createHash("sha256").update(text).digest("hex");
  if (text && data.sha256 === undefined)
    say(
      "",
      `Expected the key \`sha256\`, and found none: add \`sha256: ${sha256}\`, or run \`check --fix\`.`,
    );
  else if (text && sha256 !== data.sha256) {
    say(
      "sha256",
      `Expected the text to have this SHA-256, got ${sha256}; put that here, or run \`check --fix\`, if the text was changed on purpose.`,
    );
  }
  const found = passages(text, data.language);
  for (const [path, message] of data.readAs ? missingCorrections(text, found, data.readAs) : [])
    faults.push({ file, line: lineOf(...path), message });
  if (faults.length > 0) return faults.sort(byPlace);
  const {
    issued,
    issuedBasis,
    issuedReason = "",
    url,
    archived,
    republished,
    withdrawn,
    superseded,
    sameAs,
    readAs,
    ...rest
  } = data;
  return {
    ...rest,
    sha256,
    issued: issued === undefined ? null : readEdtf(issued),
    issuedBasis:
      issuedBasis === "inferred"
        ? { kind: "inferred", reason: issuedReason }
        : { kind: issuedBasis === "stated" ? "stated" : "unknown" },
    ...(url === undefined ? {} : { url }),
    ...(archived === undefined ? {} : { archived }),
    ...(republished === undefined
      ? {}
      : { republished: { by: republished.by, ...(republished.date ? { date: republished.date } : {}) } }),
    ...(withdrawn === undefined ? {} : { withdrawn }),
    ...(superseded === undefined ? {} : { superseded }),
    ...(sameAs.length === 0 ? {} : { sameAs }),
    ...(readAs === undefined ? {} : { readAs }),
    text,
    passages: correctKinds(text, found, readAs?.passages ?? {}),
  };
}

/** What is wrong with a file that cannot be read as text. */
export function unreadable(file: string): Fault {
  return {
    file,
    line: 1,
    message: "Expected a readable file in UTF-8: save it as UTF-8, or change its permissions.",
  };
}

/** What is wrong with a file whose name, and so whose id, an earlier file has. */
export function duplicate(file: string): Fault {
  return {
    file,
    line: 1,
    message: `Expected an id of its own, but another document is ${basename(file, ".md")}: rename this one.`,
  };
}
