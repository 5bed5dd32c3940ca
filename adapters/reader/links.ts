import type { LinkTo } from "../../src/answer/link-to.ts";
import type { Locale } from "../../src/messages/locale.ts";
import { createAddressSigner } from "../http/signed-address.ts";
import { createEditorKeys } from "./feedback/editor-key.ts";
import { createPlaces } from "./places.ts";
import type { TimelineView } from "./timeline/timeline-view.ts";

/** What the addresses of the reader depend on. */
export type LinkSetting = {
  /** Where people reach it, without a slash at the end; null: nothing links to it. */
  readonly publicUrl: string | null;
  readonly access: "off" | "public" | "signed";
  /** How long a signed address opens, in days. */
  readonly days: number;
  /** What addresses are signed with; null: there is nothing to sign with. */
  readonly secret: string | null;
  /** What its addresses begin with. @default "" */
  readonly base?: string;
};

/** An address as browsers and Slack write it, in small letters and without a port that goes without saying; null: it is none of the web. */
export function publicOrigin(address: string): string | null {
  const url = URL.parse(address.trim());
  return url && /^https?:$/.test(url.protocol) ? url.origin : null;
}

/**
 * What addresses are signed with: a secret of its own, else a token, which is long and random, known to every process of this bot and to
 * nobody else.
 *
 * @param setting the value of a variable, "" if it has none.
 */
export function linkSecret(setting: (name: LinkSecretName) => string): string | null {
  return SECRET_NAMES.map((name) => setting(name).trim()).find((value) => value !== "") ?? null;
}

const SECRET_NAMES = [
  "DATELINE_READER_SECRET",
  "SLACK_BOT_TOKEN",
  "DISCORD_TOKEN",
  "SLACK_CLIENT_SECRET",
] as const;

type LinkSecretName = (typeof SECRET_NAMES)[number];

/** Addresses that lead from elsewhere to the reader's pages. */
export type Links = {
  /** To a quote in its document. */
  readonly linkTo: LinkTo;
  /** To the front page; null: there is no address. */
  readonly front: () => string | null;
  /** To the page of a timeline, and to that of the answers to a question; null: there is no address. */
  readonly timelinePage: (view: TimelineView) => string | null;
  readonly answersPage: (question: string) => string | null;
  /** To what people said of answers, for the archive's editor; null: there is no address. */
  readonly feedbackPage: () => string | null;
  /** To the picture of a timeline in a language, for programs that fetch it; null: there is no address. */
  readonly timelinePicture: (view: TimelineView, locale: Locale) => string | null;
  /** Likewise of the figures that answer a question. */
  readonly figuresPicture: (question: string, locale: Locale) => string | null;
};

/** Makes addresses that open as the settings say. */
export function createLinks(
  { publicUrl, access, days, secret, base = "" }: LinkSetting,
  nowMs: () => number,
): Links {
  if (publicUrl === null || access === "off" || (access === "signed" && secret === null))
    return {
      linkTo: () => null,
      front: () => null,
      timelinePage: () => null,
      answersPage: () => null,
      feedbackPage: () => null,
      timelinePicture: () => null,
      figuresPicture: () => null,
    };
  const places = createPlaces(base);
  // A program that fetches a picture accepts no language, and gets English.
  const placesIn = (locale: Locale) => (locale === "en" ? places : createPlaces(base, locale));
  const { sign } = createAddressSigner(secret ?? "", days, nowMs);
  const address = (path: string) => publicUrl + (access === "signed" ? sign(path) : path);
  return {
    linkTo: (place) => address(places.document(place.document, place)),
    front: () => address(places.front),
    timelinePage: (view) => address(places.timeline(view)),
    answersPage: (question) => address(places.answers(question)),
    feedbackPage: () =>
      secret === null ? null : address(places.feedback(createEditorKeys(secret, days, nowMs).make())),
    figuresPicture: (question, locale) => address(placesIn(locale).figures(question, ".png")),
    timelinePicture: (view, locale) => address(placesIn(locale).timeline(view, ".png")),
  };
}
