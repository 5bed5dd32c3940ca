import type { Context, MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { createSignatures } from "../http/signatures.ts";
import type { AddressSigner, AddressState } from "../http/signed-address.ts";
import type { ReaderEnv } from "./reader-env.ts";

/** Who may read: everybody, or who was given a signed address. */
export type Access =
  | { readonly kind: "public" }
  | {
      readonly kind: "signed";
      readonly signer: AddressSigner;
      readonly secret: string;
      /** Whether people come by HTTPS, so that the cookie never goes another way. */
      readonly isSecure: boolean;
    };

/** Somebody let in by a signed address may look around for so long, in seconds. */
const VISIT_S = 12 * 3600;

/** Each archive has its own, since a browser sends those of a server to all paths below. */
const cookieOf = (base: string): string => `dateline_visit${base.replaceAll("/", "_")}`;

/** Why somebody is not let in. */
export type Refusal = Exclude<AddressState, "valid">;

/**
 * Lets in who comes by a signed address, and for half a day after it: a cookie that no script reads, and that no other page's request
 * brings, holds when the visit ends, signed. Nothing is kept on the server. A visitor hands on addresses that open no longer than the one
 * they came by: so whoever was let in once does not stay for ever.
 *
 * @param refuse answers the others.
 * @param base what the addresses of its pages begin with. @default ""
 */
export function letIn(
  access: Access,
  nowMs: () => number,
  refuse: (context: Context<ReaderEnv>, why: Refusal) => Response | Promise<Response>,
  base = "",
): MiddlewareHandler<ReaderEnv> {
  if (access.kind === "public")
    return (context, next) => {
      context.set("until", null);
      return next();
    };
  const { signer, secret, isSecure } = access;
  const cookie = cookieOf(base);
  const { sign, isSigned } = createSignatures(secret, "visit");
  const visitUntil = (value: string): string | null => {
    const [ends = "", until = "", signature = ""] = value.split(".");
    return isSigned(signature, ends, until) && Number(ends) * 1000 > nowMs() ? until : null;
  };
  return async (context, next) => {
    const url = new URL(context.req.url);
    const state = signer.check(url);
    if (state === "valid") {
      const ends = `${Math.floor(nowMs() / 1000) + VISIT_S}`;
      const until = url.searchParams.get("until") ?? "";
      context.set("until", until);
      setCookie(context, cookie, [ends, until, sign(ends, until)].join("."), {
        httpOnly: true,
        sameSite: "Lax",
        secure: isSecure,
        path: base || "/",
        maxAge: VISIT_S,
      });
      return next();
    }
    const until = state === "unsigned" ? visitUntil(getCookie(context, cookie) ?? "") : null;
    if (until === null) return refuse(context, state);
    context.set("until", until);
    return next();
  };
}
