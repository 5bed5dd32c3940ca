import type { MiddlewareHandler } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { createSignatures } from "../http/signatures.ts";
import type { AddressSigner, AddressState } from "../http/signed-address.ts";

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

const COOKIE = "dateline_visit";

/** Why somebody is not let in. */
export type Refusal = Exclude<AddressState, "valid">;

/**
 * Lets in who comes by a signed address, and for half a day after it: a cookie that no script reads, and that no other page's request
 * brings, holds when the visit ends, signed. Nothing is kept on the server.
 *
 * @param refuse answers the others.
 */
export function letIn(
  access: Access,
  nowMs: () => number,
  refuse: (context: Parameters<MiddlewareHandler>[0], why: Refusal) => Response | Promise<Response>,
): MiddlewareHandler {
  if (access.kind === "public") return (_, next) => next();
  const { signer, secret, isSecure } = access;
  const { sign, isSigned } = createSignatures(secret, "visit");
  const isVisitor = (cookie: string): boolean => {
    const [ends = "", signature = ""] = cookie.split(".");
    return isSigned(signature, ends) && Number(ends) * 1000 > nowMs();
  };
  return async (context, next) => {
    const state = signer.check(new URL(context.req.url));
    if (state === "valid") {
      const ends = `${Math.floor(nowMs() / 1000) + VISIT_S}`;
      setCookie(context, COOKIE, `${ends}.${sign(ends)}`, {
        httpOnly: true,
        sameSite: "Lax",
        secure: isSecure,
        path: "/",
        maxAge: VISIT_S,
      });
      return next();
    }
    if (state === "unsigned" && isVisitor(getCookie(context, COOKIE) ?? "")) return next();
    return refuse(context, state);
  };
}
