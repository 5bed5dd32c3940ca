import { type ActsNeeds, createActs } from "./acts.ts";
import {
  appEndsPayload,
  appHomeOpenedPayload,
  appMentionPayload,
  directMessagePayload,
  organisationPayload,
  type Subtype,
} from "./event-payloads.ts";
import type { Exchange } from "./exchange.ts";
import { createFormActs, type FormActs } from "./form-acts.ts";
import type { Ids } from "./ids.ts";
import type { Installed } from "./installed.ts";
import { type Json, json, list } from "./json.ts";
import { blockActionsPayload, messageShortcutPayload, slashCommandPayload } from "./payloads.ts";
import { actionOf, type Choice } from "./press.ts";
import type { ResponseUrls } from "./response-urls.ts";
import { type ShownMessage, type ShownView, wireMessage } from "./transcript.ts";
import type { Envelope } from "./transport.ts";
import { directChannel, findChannel, findUser, type Workspace } from "./workspace.ts";

type Who = {
  /** @default the workspace's first person */
  readonly user?: string;
};

type Place = Who & {
  /** @default the workspace's first channel */
  readonly channel?: string;
};

/** A message that a person wrote. */
type Wrote = {
  readonly ts: string;
  readonly text: string;
  readonly user: string;
  readonly threadTs?: string;
};

/** What people can do, whichever way it reaches the bot; each resolves when the bot acknowledged it or was too late. */
export type Person = FormActs & {
  /** In a channel, never in a thread: Slack runs no commands there. */
  readonly slashCommand: (
    given: Place & { readonly command: string; readonly text?: string; readonly thread?: never },
  ) => Promise<Exchange>;
  readonly mention: (
    given: Place & { readonly text: string; readonly threadTs?: string },
  ) => Promise<Exchange>;
  readonly directMessage: (
    given: Who & {
      readonly text: string;
      readonly threadTs?: string;
      readonly subtype?: Subtype;
    },
  ) => Promise<Exchange>;
  /** Presses a button, by action_id or label, or chooses from a menu. */
  readonly press: (on: ShownMessage | ShownView, what: string, given?: Who & Choice) => Promise<Exchange>;
  readonly messageShortcut: (
    given: Place & { readonly callbackId: string; readonly message: ShownMessage | Wrote },
  ) => Promise<Exchange>;
  readonly openHome: (given?: Who) => Promise<Exchange>;
  /** An admin removes the app, or revokes its tokens. */
  readonly appEnds: (how: "app_uninstalled" | "tokens_revoked") => Promise<Exchange>;
  /** The organisation lets the app into workspaces, or out of them. */
  readonly organisationEvent: (
    how: "team_access_granted" | "team_access_revoked",
    teams: readonly string[],
  ) => Promise<Exchange>;
  /** Sends an event once more, as Slack does when it missed the ack. */
  readonly redeliver: (exchange: Exchange) => Promise<Exchange>;
};

/** What a person's doings need. */
export type PersonNeeds = ActsNeeds & {
  readonly workspace: Workspace;
  readonly scopes: readonly string[];
  readonly installed: Installed;
  readonly ids: Ids;
  readonly responseUrls: ResponseUrls;
};

/** The people of a workspace. */
export function createPerson(needs: PersonNeeds): Person {
  const { workspace, scopes, installed, ids, transcript, views, responseUrls } = needs;
  const { act, sceneOf } = createActs(needs);

  const event = (payload: Json): Envelope => ({ kind: "events_api", payload, retry: null });
  const interactive = (payload: Json): Envelope => ({ kind: "interactive", payload, retry: null });

  const needScope = (scope: string): void => {
    if (!scopes.includes(scope))
      throw new Error(`Slack sends nothing of the kind to a bot without the scope ${scope}.`);
  };

  const at = ({ user = workspace.users[0].id, channel = workspace.channels[0].id }: Place) => {
    if (!findUser(workspace, user)) throw new Error(`No ${user} among the users of this workspace.`);
    if (!findChannel(workspace, channel))
      throw new Error(`No ${channel} among the channels of this workspace.`);
    return { user, channel };
  };

  const onMessage = (message: ShownMessage, given: Who & Choice, what: string) => {
    const now = transcript.current(message.ts);
    if (!now) throw new Error(`The message ${message.ts} is gone: nobody can press "${what}".`);
    const user =
      given.user ?? (now.visibility.kind === "ephemeral" ? now.visibility.user : workspace.users[0].id);
    if (now.visibility.kind === "ephemeral" && now.visibility.user !== user)
      throw new Error(`The message ${message.ts} is shown to ${now.visibility.user} only, not to ${user}.`);
    return { now, ...at({ user, channel: now.channel }) };
  };

  const pressMessage: Person["press"] = (on, what, given = {}) => {
    if (on.kind === "view") return pressView(on, what, given);
    const { now, user, channel } = onMessage(on, given, what);
    const action = actionOf(now.blocks, what, given);
    installed.needInteractivity();
    const scene = {
      title: `press "${what}"`,
      user,
      channel,
      ts: now.ts,
      threadTs: now.threadTs,
      source: now.ts,
    };
    return act(scene, ({ id }) =>
      interactive(
        blockActionsPayload(
          {
            user,
            channel,
            action,
            ts: ids.ts(),
            on: {
              kind: "message",
              message: wireMessage(now, workspace),
              ephemeral: now.visibility.kind === "ephemeral",
            },
            triggerId: views.trigger(user, id),
            responseUrl: responseUrls.issue("actions", { exchange: id, channel, user, source: now.ts }),
          },
          workspace,
        ),
      ),
    );
  };

  const pressView = ({ user, view }: ShownView, what: string, given: Choice): Promise<Exchange> => {
    const action = actionOf(list(view.blocks).map(json), what, given);
    return act({ title: `press "${what}" in a view`, user, channel: null }, ({ id }) => {
      const triggerId = views.trigger(user, id);
      const on = { kind: "view", view } as const;
      return interactive(blockActionsPayload({ user, action, on, triggerId, ts: ids.ts() }, workspace));
    });
  };

  return {
    slashCommand: async ({ command, text = "", ...place }) => {
      needScope("commands");
      installed.needCommand(command);
      const { user, channel } = at(place);
      return act({ title: `${command} ${text}`, user, channel }, ({ id }) => ({
        kind: "slash_commands",
        payload: slashCommandPayload(
          {
            user,
            channel,
            command,
            text,
            triggerId: views.trigger(user, id),
            responseUrl: responseUrls.issue("commands", { exchange: id, channel, user, source: null }),
          },
          workspace,
        ),
        retry: null,
      }));
    },
    mention: async ({ text, threadTs, ...place }) => {
      needScope("app_mentions:read");
      installed.needEvent("app_mention");
      const { user, channel } = at(place);
      if (findChannel(workspace, channel)?.botIsIn === false)
        throw new Error(`The bot is not in ${channel}: Slack tells it of no mention there.`);
      const ts = ids.ts();
      const written = { user, channel, text, ts, eventId: ids.eventId(), ...(threadTs ? { threadTs } : {}) };
      const scene = { title: `mention "${text}"`, user, channel, ts, threadTs: threadTs ?? null };
      return act(scene, () => event(appMentionPayload(written, workspace)));
    },
    directMessage: async ({ text, threadTs, subtype, user: given }) => {
      needScope("im:history");
      installed.needEvent("message.im");
      const { user } = at(given ? { user: given } : {});
      const channel = directChannel(user).id;
      const ts = ids.ts();
      const written = {
        user,
        channel,
        text,
        ts,
        eventId: ids.eventId(),
        ...(threadTs ? { threadTs } : {}),
        ...(subtype ? { subtype } : {}),
      };
      const scene = { title: `message "${text}"`, user, channel, ts, threadTs: threadTs ?? null };
      return act(scene, () => event(directMessagePayload(written, workspace)));
    },
    press: async (on, what, given) => pressMessage(on, what, given),
    messageShortcut: async ({ callbackId, message, ...place }) => {
      installed.needShortcut(callbackId);
      const isShown = "kind" in message;
      const channelGiven = isShown ? { channel: message.channel } : {};
      const { user, channel } = at({ ...channelGiven, ...place });
      const wire = isShown
        ? wireMessage(message, workspace)
        : {
            user: message.user,
            ts: message.ts,
            text: message.text,
            ...(message.threadTs ? { thread_ts: message.threadTs } : {}),
          };
      const threadTs = message.threadTs ?? null;
      const scene = { title: `shortcut ${callbackId}`, user, channel, ts: message.ts, threadTs };
      return act(scene, ({ id }) =>
        interactive(
          messageShortcutPayload(
            {
              callbackId,
              user,
              channel,
              message: wire,
              ts: ids.ts(),
              triggerId: views.trigger(user, id),
              responseUrl: responseUrls.issue("app", { exchange: id, channel, user, source: null }),
            },
            workspace,
          ),
        ),
      );
    },
    openHome: async (given = {}) => {
      const { user } = at(given);
      installed.needEvent("app_home_opened");
      const view = views.home(user);
      const opened = { user, ts: ids.ts(), eventId: ids.eventId(), ...(view ? { view } : {}) };
      return act({ title: "App Home", user, channel: null }, () =>
        event(appHomeOpenedPayload(opened, workspace)),
      );
    },
    appEnds: async (how) => {
      installed.needEvent(how);
      const { user } = at({});
      return act({ title: how, user, channel: null }, () => event(appEndsPayload(how, workspace)));
    },
    organisationEvent: async (how, teams) => {
      installed.needEvent(how);
      const { user } = at({});
      return act({ title: how, user, channel: null }, () =>
        event(organisationPayload(how, teams, workspace)),
      );
    },
    ...createFormActs({ act, sceneOf, workspace, installed, views }),
    redeliver: async ({ id, envelope }) => {
      const scene = sceneOf(id);
      if (!scene || envelope.kind !== "events_api")
        throw new Error("Slack delivers events twice, nothing else.");
      const retry = { attempt: (envelope.retry?.attempt ?? 0) + 1, reason: "timeout" };
      return act(scene, () => ({ ...envelope, retry }));
    },
  };
}
