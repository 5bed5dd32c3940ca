import type { HTMLAttributes, Ref } from "react";

/** What is used of @skyra/discord-components-core; React sets what an element knows as its property. */
type DiscordElement<Properties = object> = HTMLAttributes<HTMLElement> & {
  readonly ref?: Ref<HTMLElement>;
  readonly key?: React.Key;
} & Properties;

declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "discord-messages": DiscordElement<{ lightTheme: boolean }>;
      "discord-message": DiscordElement<{
        author: string;
        avatar: string;
        bot: boolean;
        timestamp: string;
      }>;
      "discord-embed": DiscordElement<{ color?: string | undefined }>;
      "discord-embed-description": DiscordElement;
      "discord-embed-fields": DiscordElement;
      "discord-embed-field": DiscordElement;
      "discord-embed-footer": DiscordElement;
      "discord-action-row": DiscordElement;
      "discord-button": DiscordElement<{
        type: "primary" | "secondary" | "success" | "destructive";
        url?: string | undefined;
        disabled: boolean;
      }>;
      "discord-spoiler": DiscordElement;
      "discord-quote": DiscordElement;
      "discord-code": DiscordElement<{ multiline?: boolean; embed?: boolean }>;
      "discord-link": DiscordElement<{ href: string; target: string; rel: string }>;
      "discord-mention": DiscordElement<{ type: "user" }>;
    }
  }
}
