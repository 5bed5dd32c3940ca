import { type UnzipFileInfo, unzipSync } from "fflate";
import { type Message, message } from "../../../src/messages/message.ts";
import { type FileBytes, ImportRefusal } from "./format.ts";

/** What a ZIP may unpack to, in bytes and files, and how many times its own size. */
const MOST = { bytes: 500_000_000, files: 20_000, ratio: 200 } as const;

/** The first bytes of an OLE file: what offices wrote before 2007, and what they put a locked document into ([MS-CFB] 2.2, [MS-OFFCRYPTO] 1.3). */
const OLD_OFFICE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1] as const;

/** Files below this size may be packed as tightly as they like: a page of blanks is no bomb. */
const SMALL = 10_000_000;

/**
 * Looks through a ZIP before anything is unpacked.
 *
 * @param format what it should be, in words: the formats of offices are ZIP files, which their people need not know. @default a ZIP file
 * @throws {@link ImportRefusal} if it is damaged, locked, or would unpack to far more than it is.
 */
export function checkZip(
  bytes: Uint8Array,
  format: Message = message("format.zip"),
): readonly UnzipFileInfo[] {
  if (bytes.length === 0) throw new ImportRefusal(message("refusal.empty"));
  if (OLD_OFFICE.every((byte, at) => bytes[at] === byte))
    throw new ImportRefusal(message("refusal.locked-or-old", { format }));
  const damaged = message("refusal.damaged", { format });
  const entries: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, {
      filter(entry) {
        entries.push(entry);
        return false;
      },
    });
  } catch (cause) {
    throw new ImportRefusal(damaged, { cause });
  }
  // Packed files that take more room than the whole are those of a damaged directory, whatever sizes it claims.
  if (entries.some((entry) => entry.size > bytes.length)) throw new ImportRefusal(damaged);
  const size = entries.reduce((sum, { originalSize }) => sum + originalSize, 0);
  if (entries.length > MOST.files)
    throw new ImportRefusal(message("refusal.too-many-files", { files: entries.length, most: MOST.files }));
  if (size > MOST.bytes || (size > SMALL && size > bytes.length * MOST.ratio))
    throw new ImportRefusal(message("refusal.bomb", { megabytes: Math.round(size / 1e6) }));
  return entries;
}

/**
 * The files of a ZIP. Folders, hidden files and those of a Mac's own are left out.
 *
 * @throws {@link ImportRefusal} as {@link checkZip} does, and if a path leads out of the ZIP.
 */
export function zipEntries(bytes: Uint8Array): readonly FileBytes[] {
  for (const { name } of checkZip(bytes))
    if (name.startsWith("/") || /(?:^|[\\/])\.\.(?:[\\/]|$)/.test(name) || /^[a-z]:/i.test(name))
      throw new ImportRefusal(message("refusal.path-out", { path: JSON.stringify(name) }));
  try {
    const files = unzipSync(bytes, {
      filter: ({ name }) => !name.endsWith("/") && !/(?:^|\/)(?:\.|__MACOSX\/)/.test(name),
    });
    return Object.entries(files).map(([name, content]) => ({ name, bytes: content }));
  } catch (cause) {
    throw new ImportRefusal(message("refusal.damaged-or-locked"), { cause });
  }
}
