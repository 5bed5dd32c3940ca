import { type Json, json, list } from "./json.ts";

/** What Slack does with an app as its manifest describes it; each throws where Slack would send the bot nothing. */
export type Installed = {
  readonly needCommand: (command: string) => void;
  readonly needEvent: (name: string) => void;
  readonly needShortcut: (callbackId: string) => void;
  /** A press, or a form. */
  readonly needInteractivity: () => void;
  /** The options of a menu that the bot completes. */
  readonly needOptions: () => void;
};

/**
 * Reads a manifest as Slack does.
 *
 * @param manifest null: everything is allowed.
 */
export function readInstalled(manifest: object | null, mode: "socket" | "http"): Installed {
  const { features, settings } = json(manifest);
  const { slash_commands, shortcuts } = json(features);
  const { event_subscriptions, interactivity, socket_mode_enabled } = json(settings);
  const need = (met: boolean, what: string): void => {
    if (manifest !== null && !met) throw new Error(`The manifest has no ${what}: Slack sends nothing of it.`);
  };
  const address = ({ request_url }: Json) => mode === "socket" || typeof request_url === "string";
  need((mode === "socket") === (socket_mode_enabled === true), `${mode} mode`);
  const needInteractivity = () =>
    need(
      json(interactivity).is_enabled === true && address(json(interactivity)),
      "interactivity that reaches the bot",
    );
  return {
    needCommand: (command) => {
      const found = list(slash_commands)
        .map(json)
        .find((one) => one.command === command.toLowerCase());
      need(found !== undefined && (mode === "socket" || typeof found.url === "string"), `command ${command}`);
    },
    needEvent: (name) => {
      const { bot_events } = json(event_subscriptions);
      need(list(bot_events).includes(name) && address(json(event_subscriptions)), `event ${name}`);
    },
    needShortcut: (callbackId) => {
      needInteractivity();
      need(
        list(shortcuts).some((one) => json(one).callback_id === callbackId),
        `shortcut ${callbackId}`,
      );
    },
    needInteractivity,
    needOptions: () => {
      needInteractivity();
      const { message_menu_options_url } = json(interactivity);
      need(mode === "socket" || typeof message_menu_options_url === "string", "message_menu_options_url");
    },
  };
}
