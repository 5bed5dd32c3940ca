import { openArchive } from "../../adapters/archive-file/open-archive.ts";
import { run } from "../../adapters/cli/app.ts";
import type { Page } from "../../adapters/cli/page.ts";
import { ENGLISH } from "../../src/messages/say.ts";
import { NOBODY, noProgress } from "../cli/terminal.ts";
import { WORD_LISTS } from "../fixtures/word-lists.ts";
import { TODAY } from "./bot-ports.ts";
import type { MakeDriver, Shown } from "./driver.ts";

/** A page of any width without colour: nothing is broken into lines. */
const PAGE: Page = {
  styles: { strong: (text) => text, dim: (text) => text, colour: false },
  width: null,
  say: ENGLISH,
};

/** What is typed behind `dateline` for the commands that are called otherwise in a chat. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  "/dateline help": ["--help"],
  "/dateline status": ["check"],
};

/** Makes a driver of the terminal. */
export const terminalDriver: MakeDriver = async (setting) => {
  let { corpus } = setting;
  const say = async (typed: string): Promise<Shown> => {
    const lines: string[] = [];
    const [, command = "", text = ""] = /^\/(\S+)\s?(.*)$/s.exec(typed) ?? [];
    const words = command === "on-this-date" && text === "" ? [command] : [command, text];
    const argv = COMMANDS[typed] ?? words;
    await run(argv[0] === "--help" ? argv : [...argv, "--corpus", corpus], {
      page: PAGE,
      wordLists: WORD_LISTS,
      openArchive: (folder) => openArchive({ folder, wordLists: WORD_LISTS, file: "memory" }),
      citationStyle: () => "chicago",
      linkTo: () => null,
      feedbackPage: () => null,
      mcp: NOBODY,
      hasOwnArchives: () => false,
      database: () => "dateline.db",
      today: TODAY,
      questions: async function* () {},
      interactive: false,
      importing: {
        folders: () => ({ bot: "corpus", shipped: "corpus" }),
        onProgress: () => {},
        confirm: null,
        signal: new AbortController().signal,
      },
      syncing: { progress: noProgress, nowMs: () => 0, signal: new AbortController().signal },
      out: (line) => void lines.push(line),
      error: (line) => void lines.push(line),
    });
    return {
      text: lines.join("\n").replace(/^│ /gm, ""),
      private: true,
      buttons: [],
      press: () => Promise.reject(new Error("A terminal has no buttons.")),
      pressAs: () => Promise.reject(new Error("A terminal has no buttons.")),
      takeBack: () => Promise.reject(new Error("A terminal has no buttons.")),
      pressable: () => [],
    };
  };
  return {
    ana: "",
    say,
    sayTwice: async () => 1,
    restart: async (other) => {
      corpus = other;
    },
    trouble: () => [],
    pings: () => [],
    close: async () => {},
  };
};
